package org.socialprescribing.referral.domain.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How much a service safely carries, and how much of it is taken.
 *
 * @param linkWorkers in post
 * @param safe weighted people that they safely start in the period of the policy
 * @param taken weighted people that they have started in it
 * @param room weighted people whom they can still start: what one has too many makes no room with
 *     another less
 */
public record Capacity(int linkWorkers, BigDecimal safe, BigDecimal taken, BigDecimal room) {

  /**
   * The capacity on a date.
   *
   * @param taken weighted people started in the period, by link worker
   */
  public static Capacity of(
      SafeCaseload policy,
      List<LinkWorker> workers,
      Map<String, BigDecimal> taken,
      LocalDate date) {
    var inPost = workers.stream().filter(it -> it.inPost(date)).toList();
    var safe = BigDecimal.ZERO;
    var started = BigDecimal.ZERO;
    var room = BigDecimal.ZERO;
    for (var worker : inPost) {
      var ceiling = policy.ceiling(worker, date);
      var own = taken.getOrDefault(worker.id(), BigDecimal.ZERO);
      safe = safe.add(ceiling);
      started = started.add(own);
      room = room.add(ceiling.subtract(own).max(BigDecimal.ZERO));
    }
    return new Capacity(inPost.size(), rounded(safe), rounded(started), rounded(room));
  }

  private static BigDecimal rounded(BigDecimal people) {
    return people.setScale(1, RoundingMode.HALF_UP);
  }
}
