package org.socialprescribing.reporting.views.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Link workers of a PCN in post on a date.
 *
 * @param inPost how many
 * @param wte their whole-time equivalents
 * @param ceiling weighted people whom they can safely have started within twelve months
 */
public record Workforce(int inPost, BigDecimal wte, BigDecimal ceiling) {

  /** Sums those in post, each by the policy. */
  public static Workforce of(List<LinkWorker> workers, SafeCaseload policy, LocalDate date) {
    var inPost = workers.stream().filter(worker -> worker.inPostOn(date)).toList();
    return new Workforce(
        inPost.size(),
        inPost.stream().map(LinkWorker::wte).reduce(BigDecimal.ZERO, BigDecimal::add),
        inPost.stream()
            .map(worker -> policy.ceilingOf(worker, date))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
