package org.socialprescribing.supervision.domain.linkworker;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How well a link worker's clinical supervision is kept.
 *
 * <p>A calendar month is owed a session when the link worker was in post from its first to its last
 * day; a part month counts only in favour. The running month is never missed before it is over.
 *
 * @param monthsHeld months with a counting session, oldest first
 * @param monthsMissed whole months in post, over by now, that no session covers
 * @param lastHeldOn day of the latest counting session
 * @param longestGapDays days between two counting sessions, or from the start to the first, or from
 *     the latest to now, whichever is longest
 * @param dueBy last day on which the next session is in time; empty when the post has ended
 * @param overdue whether that day has passed
 */
public record ClinicalSupervision(
    List<YearMonth> monthsHeld,
    List<YearMonth> monthsMissed,
    Optional<LocalDate> lastHeldOn,
    long longestGapDays,
    Optional<LocalDate> dueBy,
    boolean overdue) {

  /**
   * Works it out for a day.
   *
   * @param sessions days of clinical sessions with a relevant health professional
   * @param policy in force today: how many months one session covers
   * @param today local date in Europe/London
   */
  public static ClinicalSupervision of(
      Post post, Collection<LocalDate> sessions, SupervisionPolicy policy, LocalDate today) {
    var held = new TreeSet<>(sessions);
    held.removeIf(day -> day.isAfter(today));
    var months = new TreeSet<>(held.stream().map(YearMonth::from).toList());
    var dueBy = dueBy(post, months, policy.everyMonths(), today);
    return new ClinicalSupervision(
        List.copyOf(months),
        missed(post, months, policy.everyMonths(), YearMonth.from(today)),
        held.isEmpty() ? Optional.empty() : Optional.of(held.last()),
        longestGap(post, held, today),
        dueBy,
        dueBy.filter(today::isAfter).isPresent());
  }

  private static List<YearMonth> missed(
      Post post, SortedSet<YearMonth> held, int every, YearMonth running) {
    return Stream.iterate(
            post.firstWholeMonth().plusMonths(every - 1L),
            month -> month.isBefore(running) && post.covers(month),
            month -> month.plusMonths(1))
        .filter(month -> held.subSet(month.minusMonths(every - 1L), month.plusMonths(1)).isEmpty())
        .toList();
  }

  private static Optional<LocalDate> dueBy(
      Post post, SortedSet<YearMonth> held, int every, LocalDate today) {
    if (post.leftOn().filter(today::isAfter).isPresent()) {
      return Optional.empty();
    }
    var first = post.firstWholeMonth().plusMonths(every - 1L);
    var next = held.isEmpty() ? first : held.last().plusMonths(every);
    return Optional.of((next.isBefore(first) ? first : next).atEndOfMonth());
  }

  private static long longestGap(Post post, SortedSet<LocalDate> held, LocalDate today) {
    var until = post.lastDayUntil(today);
    var longest = 0L;
    var from = post.startedOn();
    for (var day : Stream.concat(held.stream(), Stream.of(until)).toList()) {
      longest = Math.max(longest, ChronoUnit.DAYS.between(from, day));
      from = day;
    }
    return longest;
  }
}
