package org.socialprescribing.reporting.views.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.socialprescribing.reporting.views.tables.DatedData;

class SafeCaseloadTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private final SafeCaseload policy =
      DatedData.read("/policy/safe-caseload.json", SafeCaseload.class);

  @Test
  void an_established_whole_time_link_worker_carries_the_framework_s_maximum() {
    assertThat(policy.ceilingOf(worker("1", "2024-01-08", "2024-04-01", null), TODAY))
        .isEqualByComparingTo("250");
  }

  @Test
  void half_time_in_the_first_year_carries_half_of_the_lower_share() {
    assertThat(policy.ceilingOf(worker("0.5", "2026-06-01", "2026-08-01", null), TODAY))
        .isEqualByComparingTo("75");
  }

  @Test
  void nobody_is_allocated_before_clearance() {
    assertThat(policy.ceilingOf(worker("1", "2026-09-01", null, null), TODAY)).isZero();
    assertThat(policy.ceilingOf(worker("1", "2026-09-01", "2026-11-02", null), TODAY)).isZero();
  }

  @Test
  void the_last_day_in_post_still_counts_and_the_next_does_not() {
    var leaver = worker("1", "2020-01-01", "2020-03-01", "2026-11-01");

    assertThat(policy.ceilingOf(leaver, TODAY)).isEqualByComparingTo("250");
    assertThat(policy.ceilingOf(leaver, TODAY.plusDays(1))).isZero();
  }

  @Test
  void a_date_before_the_policy_is_known_as_such() {
    assertThat(policy.covers(LocalDate.of(2021, 3, 31))).isFalse();
    assertThat(policy.covers(TODAY)).isTrue();
    assertThat(policy.ceilingOn(LocalDate.of(2021, 3, 31)).maximum()).isEqualByComparingTo("250");
  }

  private static LinkWorker worker(
      String wte, String started, @Nullable String cleared, @Nullable String left) {
    return new LinkWorker(
        "lw-1",
        "U12345",
        new BigDecimal(wte),
        LocalDate.parse(started),
        cleared == null ? null : LocalDate.parse(cleared),
        left == null ? null : LocalDate.parse(left));
  }
}
