package org.socialprescribing.referral.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialprescribing.platform.json.JsonShape;
import org.socialprescribing.referral.domain.referral.Escalation;
import org.socialprescribing.referral.domain.referral.OfferPolicy;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.service.LinkWorker;
import org.socialprescribing.referral.domain.standard.BankHolidays.Holiday;
import org.socialprescribing.referral.domain.standard.ResponseStandard;
import org.socialprescribing.referral.domain.terminology.Certainty;
import org.socialprescribing.referral.domain.terminology.Meaning;

class PolicyFilesTest {
  private static final ObjectMapper JSON = JsonShape.mapper();
  private static final Path SHIPPED = Path.of("../contracts/policy/response-standard.json");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  /** Monday, eleven in the morning in London. */
  private static final Instant RECEIVED = Instant.parse("2026-05-11T10:00:00Z");

  @Test
  void a_no_stands_for_as_many_months_as_the_rule_of_the_day_says(@TempDir Path folder)
      throws IOException {
    var shipped = offers(Optional.empty());
    assertThat(shipped.standsSince(LocalDate.of(2026, 11, 2))).isEqualTo("2025-11-03");
    assertThat(shipped.standsSince(LocalDate.of(2020, 1, 1))).isEqualTo("2019-01-02");
    assertThat(shipped.rules()).allSatisfy(it -> assertThat(it.source()).isNotBlank());

    var own = folder.resolve("own.json");
    Files.writeString(
        own,
        """
        {"rules": [{"validFrom": "2026-04-01", "monthsAfterDecline": 3, "source": "Local"},
          {"validFrom": "2022-10-01", "monthsAfterDecline": 12, "source": "Local"}]}
        """);
    assertThat(offers(Optional.of(own)).standsSince(LocalDate.of(2026, 3, 31)))
        .isEqualTo("2025-04-01");
    assertThat(offers(Optional.of(own)).standsSince(LocalDate.of(2026, 4, 1)))
        .isEqualTo("2026-01-02");
  }

  private static OfferPolicy offers(Optional<Path> own) {
    return new PolicyFiles().offerPolicy(JSON, own);
  }

  @Test
  void an_urgent_referral_is_answered_within_two_working_days_and_its_network_reminded_half_way() {
    var deadline = standard(Optional.empty()).deadline(Priority.URGENT, RECEIVED);
    assertThat(deadline.nudgeAt()).isEqualTo("2026-05-12T10:00:00Z");
    assertThat(deadline.dueAt()).isEqualTo("2026-05-13T10:00:00Z");
  }

  @Test
  void a_routine_referral_is_answered_within_ten_working_days_without_bank_holidays() {
    var deadline = standard(Optional.empty()).deadline(Priority.ROUTINE, RECEIVED);
    assertThat(deadline.nudgeAt()).isEqualTo("2026-05-18T10:00:00Z");
    assertThat(deadline.dueAt()).as("25 May is a bank holiday").isEqualTo("2026-05-26T10:00:00Z");
  }

  @Test
  void a_referral_asks_louder_each_time_and_each_time_once() {
    var deadline = standard(Optional.empty()).deadline(Priority.URGENT, RECEIVED);
    var half = deadline.nudgeAt();
    var due = deadline.dueAt();
    assertThat(deadline.next(null, half.minusSeconds(1))).isEmpty();
    assertThat(deadline.next(null, half)).contains(Escalation.NUDGE);
    assertThat(deadline.next(Escalation.NUDGE, half)).isEmpty();
    assertThat(deadline.next(Escalation.NUDGE, due)).contains(Escalation.OVERDUE);
    assertThat(deadline.next(null, due)).contains(Escalation.OVERDUE);
    assertThat(deadline.next(Escalation.OVERDUE, due.plusSeconds(9))).isEmpty();
  }

  @Test
  void age_is_told_in_working_days_and_hours() {
    var standard = standard(Optional.empty());
    var later = Instant.parse("2026-05-12T12:00:00Z");
    assertThat(standard.workingHours(RECEIVED, later)).isEqualByComparingTo("10");
    assertThat(standard.workingDays(RECEIVED, later)).isEqualByComparingTo("1.3");
  }

  @Test
  void a_deployment_may_bring_its_own_standard(@TempDir Path folder) throws IOException {
    var own = folder.resolve("own.json");
    Files.writeString(
        own,
        Files.readString(SHIPPED).replace("\"urgentWorkingDays\": 2", "\"urgentWorkingDays\": 1"));
    assertThat(standard(Optional.of(own)).deadline(Priority.URGENT, RECEIVED).dueAt())
        .isEqualTo("2026-05-12T10:00:00Z");
  }

  @Test
  void every_figure_says_where_it_comes_from() {
    var standard = standard(Optional.empty());
    assertThat(standard.standards()).isNotEmpty().allSatisfy(it -> has(it.source()));
    assertThat(standard.holidays().years()).isNotEmpty().allSatisfy(it -> has(it.source()));
    assertThat(new PolicyFiles().terminology(JSON, Optional.empty()).concepts())
        .hasSize(3)
        .allSatisfy(it -> has(it.source()));
  }

  private static void has(String source) {
    assertThat(source).isNotBlank();
  }

  @Test
  void the_code_of_an_offer_is_marked_as_unverified() {
    assertThat(
            new PolicyFiles()
                .terminology(JSON, Optional.empty())
                .on(MAY, Meaning.OFFERED)
                .orElseThrow()
                .certainty())
        .isEqualTo(Certainty.UNVERIFIED);
  }

  /** The eight days of each year, worked out from the rules of the Act and the date of Easter. */
  @Test
  void bank_holidays_are_those_of_the_rules() {
    var listed =
        standard(Optional.empty()).holidays().years().stream()
            .flatMap(it -> it.holidays().stream())
            .map(Holiday::date)
            .collect(Collectors.groupingBy(LocalDate::getYear));
    assertThat(listed).containsOnlyKeys(2025, 2026, 2027, 2028);
    for (var easter :
        List.of(
            LocalDate.of(2025, 4, 20),
            LocalDate.of(2026, 4, 5),
            LocalDate.of(2027, 3, 28),
            LocalDate.of(2028, 4, 16))) {
      assertThat(listed.get(easter.getYear()))
          .hasSize(8)
          .doesNotHaveDuplicates()
          .contains(easter.minusDays(2), easter.plusDays(1))
          .allSatisfy(
              day -> assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
      for (var month : List.of(5, 5, 8)) {
        assertThat(listed.get(easter.getYear()))
            .anyMatch(it -> it.getMonthValue() == month && it.getDayOfWeek() == DayOfWeek.MONDAY);
      }
    }
  }

  @Test
  void a_full_time_established_link_worker_safely_starts_250_people_a_year() {
    var policy = new PolicyFiles().safeCaseload(JSON, Optional.empty());
    var started = MAY.minusYears(2);
    var established = new LinkWorker("lw", "U60057", BigDecimal.ONE, started, started, null);
    assertThat(policy.ceiling(established, MAY)).isEqualByComparingTo("250");
    assertThat(policy.startsAfter(MAY)).isEqualTo(MAY.minusMonths(12));
  }

  private static ResponseStandard standard(Optional<Path> own) {
    return new PolicyFiles().responseStandard(JSON, own, Optional.empty());
  }
}
