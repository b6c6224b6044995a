package org.socialprescribing.caseload.domain.safecaseload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One link worker's caseload, to be measured against the policy.
 *
 * @param starts people taken on, in any order; those outside the rolling period do not matter
 */
public record Caseload(LinkWorker worker, List<Start> starts, SafeCaseloadPolicy policy) {

  /**
   * The standing on a date.
   *
   * @throws IllegalArgumentException when there is no policy for the date
   */
  public Standing on(LocalDate date) {
    var limits = policy.ceiling(date);
    var share = policy.share(worker, date);
    var after = date.minusMonths(limits.months());
    var heaviest =
        starts.stream()
            .filter(start -> start.on().isAfter(after) && !start.on().isAfter(date))
            .collect(Collectors.toMap(Start::person, Start::weight, BigDecimal::max));
    return new Standing(
        date,
        policy.phase(worker, date),
        heaviest.size(),
        heaviest.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
        limits.caution().multiply(share),
        limits.maximum().multiply(share));
  }

  /** The same caseload with one more person. */
  public Caseload with(Start start) {
    return new Caseload(worker, Stream.concat(starts.stream(), Stream.of(start)).toList(), policy);
  }

  /**
   * The standing on the tightest day between two dates, both included: an allocation entered late
   * must leave every day since then within the ceiling. Only days on which somebody started count,
   * for on no other day does a caseload grow.
   */
  public Standing tightest(LocalDate from, LocalDate to) {
    return Stream.concat(Stream.of(from), starts.stream().map(Start::on))
        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
        .distinct()
        .map(this::on)
        .max(Comparator.comparing(Standing::excess).thenComparing(Standing::asAt))
        .orElseThrow();
  }
}
