package org.socialprescribing.referral.domain.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {
  private static final LocalDate EASTER_MONDAY = LocalDate.of(2026, 4, 6);
  private static final LocalDate GOOD_FRIDAY = LocalDate.of(2026, 4, 3);
  private final WorkingTime time =
      new WorkingTime(LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(GOOD_FRIDAY, EASTER_MONDAY));

  @ParameterizedTest
  @CsvSource({
    // Monday 11 May 2026
    "2026-05-11T10:00, 2026-05-11T12:30, PT2H30M",
    "2026-05-11T16:00, 2026-05-12T10:00, PT2H",
    "2026-05-11T07:00, 2026-05-11T20:00, PT8H",
    // over a weekend, and within one
    "2026-05-15T16:00, 2026-05-18T10:00, PT2H",
    "2026-05-16T10:00, 2026-05-17T18:00, PT0S",
    // over Easter
    "2026-04-02T16:00, 2026-04-07T10:00, PT2H",
    // over the night on which the clocks go forward
    "2026-03-27T16:00, 2026-03-30T10:00, PT2H",
    // backwards
    "2026-05-12T10:00, 2026-05-11T10:00, PT0S",
  })
  void working_time_passes_on_working_days_only(
      LocalDateTime from, LocalDateTime to, Duration expected) {
    assertThat(time.between(at(from), at(to))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-11T10:00, PT4H, 2026-05-11T14:00",
    "2026-05-11T10:00, PT16H, 2026-05-13T10:00",
    "2026-05-11T10:00, PT7H, 2026-05-11T17:00",
    "2026-05-16T12:00, PT8H, 2026-05-18T17:00",
    "2026-05-11T20:00, PT1H, 2026-05-12T10:00",
    "2026-04-02T13:00, PT8H, 2026-04-07T13:00",
    "2026-03-27T16:00, PT2H, 2026-03-30T10:00",
  })
  void a_deadline_lies_within_working_time(
      LocalDateTime from, Duration working, LocalDateTime expected) {
    assertThat(time.after(at(from), working)).isEqualTo(at(expected));
  }

  @Test
  void the_time_until_a_deadline_is_what_was_allowed() {
    var random = new Random(7);
    for (var i = 0; i < 500; i++) {
      var from = at(LocalDateTime.of(2026, 1, 1, 0, 0)).plusSeconds(random.nextInt(31_000_000));
      var working = Duration.ofMinutes(1 + random.nextInt(10_000));
      assertThat(time.between(from, time.after(from, working))).isEqualTo(working);
    }
  }

  @Test
  void a_day_closes_after_it_opens() {
    assertThatThrownBy(() -> new WorkingTime(LocalTime.NOON, LocalTime.NOON, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(ZoneId.of("Europe/London")).toInstant();
  }
}
