package org.socialprescribing.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;

/** Two ids that are one person count once, until somebody says that they are two. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MergedPeopleTest {
  private static final String ICB = "QM1";
  @Inject JournalProbe probe;

  @Test
  void two_ids_count_as_one_person_in_pc01_and_are_given_back_after_an_unmerge() {
    probe.publish(
        List.of(
            event("organisation.practice-assigned.v1", "organisation.events", PRACTICE),
            event("organisation.list-size-recorded.v1", "organisation.events", LIST),
            registered("merged-ada", ", \"practiceCode\": \"M00001\""),
            registered("merged-ada-again", ""),
            registered("merged-bo", ", \"practiceCode\": \"M00001\""),
            accepted("merged-ada", "m-1"),
            accepted("merged-ada-again", "m-2"),
            declined("merged-bo", "m-3")));
    assertThat(counted()).as("who has no practice is not counted").isEqualTo("1 of 999, 1 said no");

    probe.publish(List.of(merge("merged", "merged-ada-again", "merged-ada")));
    assertThat(counted()).isEqualTo("1 of 999, 1 said no");
    probe.publish(List.of(merge("merged", "merged-ada", "merged-bo")));
    assertThat(counted())
        .as("who accepted once has not declined")
        .isEqualTo("1 of 1000, 0 said no");
    assertRebuiltAlike();

    probe.publish(List.of(merge("unmerged", "merged-ada", "merged-bo")));
    assertThat(counted()).isEqualTo("1 of 999, 1 said no");
    assertRebuiltAlike();
    probe.publish(List.of(registered("merged-ada-again", ", \"practiceCode\": \"M00001\"")));
    assertThat(counted()).isEqualTo("1 of 999, 1 said no");
    probe.publish(List.of(merge("unmerged", "merged-ada-again", "merged-ada")));
    assertThat(counted()).isEqualTo("2 of 999, 1 said no");
    assertRebuiltAlike();
    assertThat(probe.rows("journal")).noneMatch(row -> row.contains("merged-ada"));
  }

  private void assertRebuiltAlike() {
    var live = counted();
    var rows = probe.rows("person_merge");
    Rebuilds.rebuild("people");
    assertThat(counted()).isEqualTo(live);
    assertThat(probe.rows("person_merge")).isEqualTo(rows);
  }

  private static String counted() {
    JsonNode row =
        new Reports(ICB).json("/iif/pc-01?year=2022-23&disclosure=unrounded").path("rows").get(0);
    return "%d of %d, %d said no"
        .formatted(
            row.path("numerator").asInt(),
            row.path("denominator").asInt(),
            row.path("declined").asInt());
  }

  private static final String PRACTICE =
      """
      {"practiceCode": "M00001", "practiceName": "Practice", "pcnCode": "M-N1",
       "pcnName": "Network", "subIcbCode": "01A", "icbCode": "QM1", "icbName": "Board",
       "from": "2021-04-01"}
      """;

  private static final String LIST =
      """
      {"practiceCode": "M00001", "patients": 1000, "asAt": "2022-01-01"}
      """;

  private static Published registered(String person, String practice) {
    return event(
        "person.registered.v1",
        "person.events",
        "{\"personId\": \"%s\", \"from\": \"2020-01-01\"%s}".formatted(person, practice));
  }

  private static Published accepted(String person, String referral) {
    return event(
        "referral.accepted.v1",
        "referral.events",
        """
        {"referralId": "%s", "personId": "%s", "practiceCode": "M00001", "pcnCode": "M-N1",
         "acceptedOn": "2022-10-01", "code": "871731000000106"}
        """
            .formatted(referral, person));
  }

  private static Published declined(String person, String referral) {
    return event(
        "referral.declined.v1",
        "referral.events",
        """
        {"referralId": "%s", "personId": "%s", "by": "person", "reason": "not-wanted",
         "declinedOn": "2022-10-01", "code": "871711000000103"}
        """
            .formatted(referral, person));
  }

  private static Published merge(String what, String person, String survivor) {
    return event(
        "person." + what + ".v1",
        "person.events",
        "{\"personId\": \"%s\", \"survivorId\": \"%s\", \"on\": \"2026-11-12\"}"
            .formatted(person, survivor));
  }

  private static Published event(String type, String topic, String json) {
    return Published.of(topic, "merged", type, json);
  }
}
