package org.socialprescribing.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;

/** One network of 1,000 patients through 2022-23, counted by hand. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class Pc01JourneyTest {
  private static final String ICB = "QJ1";
  @Inject JournalProbe probe;

  @Test
  void fourteen_people_of_a_thousand_earn_half_of_the_points() {
    probe.publish(year());
    var row = report("?year=2022-23&disclosure=unrounded").path("rows").get(0);

    assertThat(row.path("numerator").asInt()).isEqualTo(14);
    assertThat(row.path("denominator").asInt()).isEqualTo(1_000);
    assertThat(row.path("rate").decimalValue()).isEqualByComparingTo("1.4");
    assertThat(row.path("points").decimalValue()).isEqualByComparingTo("10");
    assertThat(row.path("listSizeAdjustment").decimalValue()).isEqualByComparingTo("0.0208");
    assertThat(row.path("payment").decimalValue()).isEqualByComparingTo("41.65");
    assertThat(row.at("/toUpper/people").asInt()).isEqualTo(2);
    assertThat(row.at("/toUpper/wte").decimalValue()).isEqualByComparingTo("0.01");
    assertThat(row.at("/toLower/people").asInt()).isZero();

    assertThat(report("?year=2022-23&definition=2022-23-lower").at("/definition/upper").asDouble())
        .isEqualTo(1.2);
  }

  @Test
  void a_year_without_the_indicator_gives_the_rate_alone_unless_another_definition_is_asked_for() {
    probe.publish(year());
    var retired = report("?year=2023-24&disclosure=unrounded");
    var applied = report("?year=2023-24&definition=2022-23&disclosure=unrounded");

    assertThat(retired.path("retired").asText()).contains("2023-24");
    assertThat(retired.path("rows").get(0).path("points").isNull()).isTrue();
    assertThat(retired.path("rows").get(0).path("rate").decimalValue()).isEqualByComparingTo("0.1");
    assertThat(applied.path("rows").get(0).path("points").decimalValue()).isZero();
    assertThat(applied.at("/definition/id").asText()).isEqualTo("2022-23");
  }

  @Test
  void csv_and_json_give_the_same_figures() {
    probe.publish(year());
    var lines = new Reports(ICB).csv("/iif/pc-01?year=2022-23");
    var row = report("?year=2022-23").path("rows").get(0);

    assertThat(lines).hasSize(2);
    assertThat(cell(lines, "definition")).isEqualTo("2022-23");
    assertThat(cell(lines, "pcn_code")).isEqualTo(row.path("pcnCode").asText());
    assertThat(cell(lines, "numerator")).isEqualTo(row.path("numerator").asText());
    assertThat(cell(lines, "rate_percent")).isEqualTo(row.path("rate").asText());
    assertThat(cell(lines, "payment_gbp")).isEqualTo(row.path("payment").asText());
    assertThat(cell(lines, "to_upper_wte")).isEqualTo(row.at("/toUpper/wte").asText());
    var year = new Reports(ICB).csv("/iif/pc-01?year=2023-24&definition=2022-23");
    assertThat(cell(year, "numerator")).isEqualTo("*");
    assertThat(cell(year, "points")).isEqualTo("*");
  }

  private static String cell(List<List<String>> lines, String column) {
    return lines.get(1).get(lines.getFirst().indexOf(column));
  }

  private static com.fasterxml.jackson.databind.JsonNode report(String query) {
    return new Reports(ICB).json("/iif/pc-01" + query);
  }

  /**
   * Fourteen accepted, one of them five times; one accepted after the year; one accepted that was
   * entered in error, and so never counts.
   */
  private static List<Published> year() {
    var events = new ArrayList<Published>();
    events.add(
        event(
            "organisation.events",
            "organisation.practice-assigned.v1",
            """
            {"practiceCode": "J00001", "practiceName": "Practice", "pcnCode": "J-N1",
             "pcnName": "Network", "subIcbCode": "01A", "icbCode": "QJ1", "icbName": "Board",
             "from": "2021-04-01"}
            """));
    events.add(
        event(
            "organisation.events",
            "organisation.list-size-recorded.v1",
            """
            {"practiceCode": "J00001", "patients": 1000, "asAt": "2022-01-01"}
            """));
    for (int i = 0; i < 15; i++) {
      var person = "journey-person-" + i;
      events.add(
          event(
              "person.events",
              "person.registered.v1",
              """
              {"personId": "%s", "practiceCode": "J00001", "from": "2020-01-01"}
              """
                  .formatted(person)));
      for (int times = i == 0 ? 5 : 1; times > 0; times--) {
        events.add(
            accepted(person, "r-%d-%d".formatted(i, times), i == 14 ? "2023-04-01" : "2022-10-01"));
      }
    }
    events.add(accepted("journey-person-error", "r-error", "2022-10-01"));
    events.add(
        event(
            "referral.events",
            "referral.withdrawn.v1",
            """
            {"referralId": "r-error", "personId": "journey-person-error", "by": "referrer",
             "reason": "entered-in-error", "withdrawnOn": "2022-10-03"}
            """));
    return events;
  }

  private static Published accepted(String person, String referral, String on) {
    return event(
        "referral.events",
        "referral.accepted.v1",
        """
        {"referralId": "%s", "personId": "%s", "practiceCode": "J00001", "pcnCode": "J-N1",
         "acceptedOn": "%s", "code": "871731000000106"}
        """
            .formatted(referral, person, on));
  }

  private static Published event(String topic, String type, String json) {
    return Published.of(topic, "journey", type, json);
  }
}
