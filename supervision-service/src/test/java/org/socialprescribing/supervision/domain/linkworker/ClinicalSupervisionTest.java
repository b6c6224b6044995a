package org.socialprescribing.supervision.domain.linkworker;

import static java.time.Month.APRIL;
import static java.time.Month.JUNE;
import static java.time.Month.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.supervision.domain.linkworker.Ada.START;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClinicalSupervisionTest {
  private static final Post IN_POST = new Post(START, Optional.empty());

  @Test
  void every_whole_month_in_post_is_held_or_missed_once_it_is_over() {
    var kept = on(day(JUNE, 15), IN_POST, day(APRIL, 20), day(APRIL, 27));

    assertThat(kept.monthsHeld()).containsExactly(month(APRIL));
    assertThat(kept.monthsMissed()).containsExactly(month(MAY));
    assertThat(kept.overdue()).isTrue();
    assertThat(kept.dueBy()).contains(day(MAY, 31));
  }

  @Test
  void the_running_month_is_not_missed_before_it_is_over() {
    var kept = on(day(JUNE, 30), IN_POST, day(APRIL, 1), day(MAY, 31));

    assertThat(kept.monthsMissed()).isEmpty();
    assertThat(kept.overdue()).isFalse();
    assertThat(kept.dueBy()).contains(day(JUNE, 30));
  }

  @Test
  void supervision_is_overdue_from_the_day_after_the_month_ended() {
    assertThat(on(day(JUNE, 30), IN_POST, day(MAY, 4)).overdue()).isFalse();
    assertThat(on(LocalDate.of(2026, 7, 1), IN_POST, day(MAY, 4)).overdue()).isTrue();
  }

  @Test
  void a_session_this_month_ends_being_overdue_but_not_the_missed_month() {
    var kept = on(day(JUNE, 15), IN_POST, day(JUNE, 2));

    assertThat(kept.overdue()).isFalse();
    assertThat(kept.monthsMissed()).containsExactly(month(APRIL), month(MAY));
    assertThat(kept.lastHeldOn()).contains(day(JUNE, 2));
  }

  @Test
  void a_part_month_at_the_start_or_the_end_counts_only_in_favour() {
    var lateApril = new Post(day(APRIL, 20), Optional.of(day(JUNE, 10)));
    var later = LocalDate.of(2026, 8, 1);

    assertThat(on(later, lateApril).monthsMissed()).containsExactly(month(MAY));
    assertThat(on(later, lateApril, day(APRIL, 30)).monthsHeld()).containsExactly(month(APRIL));
  }

  @Test
  void nothing_is_due_once_the_post_has_ended() {
    var kept = on(day(JUNE, 15), new Post(START, Optional.of(day(JUNE, 10))));

    assertThat(kept.dueBy()).isEmpty();
    assertThat(kept.overdue()).isFalse();
  }

  @Test
  void the_longest_gap_includes_the_time_before_the_first_and_after_the_last_session() {
    assertThat(on(day(JUNE, 15), IN_POST).longestGapDays()).isEqualTo(75);
    assertThat(on(day(JUNE, 15), IN_POST, day(APRIL, 11)).longestGapDays()).isEqualTo(65);
    assertThat(on(day(JUNE, 15), IN_POST, day(JUNE, 1)).longestGapDays()).isEqualTo(61);
    assertThat(on(day(JUNE, 15), IN_POST, day(APRIL, 10), day(JUNE, 10)).longestGapDays())
        .isEqualTo(61);
  }

  @Test
  void a_policy_may_ask_for_a_session_every_other_month() {
    var everyOther = new SupervisionPolicy(START, "a local agreement", 2, Set.of(Ada.GP), Set.of());
    var kept =
        ClinicalSupervision.of(
            IN_POST, List.of(day(APRIL, 3)), everyOther, LocalDate.of(2026, 7, 1));

    assertThat(kept.monthsMissed()).containsExactly(month(JUNE));
    assertThat(kept.dueBy()).contains(day(JUNE, 30));
  }

  private static ClinicalSupervision on(LocalDate today, Post post, LocalDate... sessions) {
    return ClinicalSupervision.of(post, List.of(sessions), Ada.MONTHLY, today);
  }

  private static LocalDate day(Month month, int day) {
    return LocalDate.of(2026, month, day);
  }

  private static YearMonth month(Month month) {
    return YearMonth.of(2026, month);
  }
}
