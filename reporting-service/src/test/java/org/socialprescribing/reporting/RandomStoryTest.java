package org.socialprescribing.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;

/** What SQL counts over a shuffled, repeating log is what a loop counts over the story. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RandomStoryTest {
  private static final int YEAR = Story.today().minusMonths(3).getYear() - 1;
  private static final LocalDate FIRST_DAY = LocalDate.of(YEAR, 4, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(YEAR + 1, 3, 31);

  private static final Map<String, List<String>> PROJECTIONS =
      Map.of(
          "organisations", List.of("practice_membership", "practice_list"),
          "people", List.of("registration", "person_merge"),
          "referrals", List.of("referral"),
          "cases", List.of("support_case", "case_allocation", "case_contact", "case_hold"),
          "workforce", List.of("link_worker"));

  @Inject JournalProbe probe;

  @Test
  void every_figure_of_pc01_equals_the_naive_count() {
    var story = told("QR1", 1);
    var report = new Reports("QR1").json("/iif/pc-01?disclosure=unrounded&year=" + year());

    assertThat(Reports.pcns(report)).containsExactlyElementsOf(story.pcns);
    for (var row : report.path("rows")) {
      var expected = new Pc01Oracle(story, FIRST_DAY, LAST_DAY).of(row.path("pcnCode").asText());
      assertThat(row.path("patients").asLong()).isEqualTo(expected.patients());
      assertThat(row.path("numerator").asLong()).isEqualTo(expected.numerator().size());
      assertThat(row.path("declined").asLong()).isEqualTo(expected.declined().size());
      assertThat(row.path("denominator").asLong()).isEqualTo(expected.denominator());
    }
  }

  @Test
  void every_figure_of_the_caseload_equals_the_naive_count() {
    var story = told("QR2", 2);
    var oracle = new CaseloadOracle(story, LAST_DAY);
    var report = new Reports("QR2").json("/caseload?disclosure=unrounded&asOf=" + LAST_DAY);

    assertThat(Reports.pcns(report)).containsExactlyElementsOf(story.pcns);
    for (var row : report.path("rows")) {
      var pcn = row.path("pcnCode").asText();
      assertStages(row.path("open"), oracle.openByStage(pcn));
      assertReferrals(row.path("referrals"), oracle, pcn);
      assertContacts(row, oracle, pcn);
      assertStarted(row, oracle, pcn);
    }
  }

  @Test
  void a_rebuilt_projection_equals_the_one_that_followed_live_row_by_row() {
    told("QR3", 3);
    for (var projection : PROJECTIONS.entrySet()) {
      for (var table : projection.getValue()) {
        var live = probe.rows(table);
        assertThat(live).isNotEmpty();
        Rebuilds.rebuild(projection.getKey());
        assertThat(probe.rows(table)).isEqualTo(live);
      }
    }
  }

  @Test
  void no_table_holds_the_id_of_a_person() {
    var story = told("QR4", 4);

    for (var table : probe.tables()) {
      assertThat(probe.rows(table))
          .as(table)
          .noneMatch(row -> story.registrations.stream().anyMatch(it -> row.contains(it.person())));
    }
  }

  private static void assertStages(JsonNode open, Map<String, Integer> expected) {
    for (var stage : new String[] {"waiting", "allocated", "active", "onHold"}) {
      assertThat(open.path(stage).asInt()).as(stage).isEqualTo(expected.getOrDefault(stage, 0));
    }
  }

  private static void assertReferrals(JsonNode referrals, CaseloadOracle oracle, String pcn) {
    for (var standing :
        new String[] {"awaitingDecision", "accepted", "declined", "withdrawn", "completed"}) {
      assertThat(referrals.path(standing).asLong())
          .as(standing)
          .isEqualTo(oracle.referrals(pcn, standing));
    }
  }

  private static void assertContacts(JsonNode row, CaseloadOracle oracle, String pcn) {
    assertThat(row.at("/contacts/attended").asLong()).isEqualTo(oracle.contacts(pcn, "attended"));
    assertThat(row.at("/contacts/didNotAttend").asLong())
        .isEqualTo(oracle.contacts(pcn, "did-not-attend"));
    assertThat(row.at("/contacts/cancelled").asLong()).isEqualTo(oracle.contacts(pcn, "cancelled"));
    var perCase = oracle.contactsPerClosedCase(pcn);
    assertThat(row.at("/perClosedCase/closed").asInt()).isEqualTo(perCase.size());
    assertThat(row.at("/perClosedCase/medianContacts").asDouble())
        .isCloseTo(CaseloadOracle.percentile(perCase, 0.5), within(1e-9));
    assertThat(row.at("/perClosedCase/withinExpected").asLong())
        .isEqualTo(perCase.stream().filter(n -> n >= 6 && n <= 12).count());
    var days = oracle.daysToFirstContact(pcn);
    assertThat(row.at("/firstContact/people").asInt()).isEqualTo(days.size());
    assertThat(row.at("/firstContact/medianDays").asDouble())
        .isCloseTo(CaseloadOracle.percentile(days, 0.5), within(1e-9));
    assertThat(row.at("/firstContact/p90Days").asDouble())
        .isCloseTo(CaseloadOracle.percentile(days, 0.9), within(1e-9));
  }

  private static void assertStarted(JsonNode row, CaseloadOracle oracle, String pcn) {
    var started = oracle.started(pcn);
    assertThat(row.path("started").asInt()).isEqualTo(started.size());
    assertThat(row.path("weighted").decimalValue())
        .isEqualByComparingTo(started.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private Story told(String icb, long seed) {
    var story = new Story(icb, FIRST_DAY.minusMonths(1), seed);
    probe.publish(StoryEvents.shuffled(story, seed));
    return story;
  }

  private static String year() {
    return "%d-%02d".formatted(YEAR, (YEAR + 1) % 100);
  }
}
