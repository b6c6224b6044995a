package org.socialprescribing.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.socialprescribing.caseload.Steps.log;
import static org.socialprescribing.caseload.Steps.manager;
import static org.socialprescribing.caseload.Steps.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReactionsTest {

  @Test
  void a_referral_accepted_twice_opens_one_case() {
    var referral = Steps.newId("r");
    var person = Steps.newId("p");
    Steps.acceptReferral(referral, person);
    Steps.acceptReferral(referral, person);
    var id = Steps.caseOf(referral);
    withdraw(referral);

    awaitStage(id, "closed");
    manager()
        .queryParam("referral", referral)
        .get("/cases")
        .then()
        .body("items", hasSize(1))
        .body("items[0].personId", equalTo(person))
        .body("items[0].version", equalTo(2));
  }

  @Test
  void a_withdrawn_referral_closes_its_case_once() {
    var referral = Steps.acceptReferral(Steps.newId("r"), Steps.newId("p"));
    var id = Steps.caseOf(referral);

    withdraw(referral);
    withdraw(referral);

    awaitStage(id, "closed");
    var published =
        log()
            .await(
                "caseload.events", it -> it.key().equals(id) && it.type().equals("case.closed.v1"));
    assertThat(published.data().get("outcome").asText()).isEqualTo("referral-withdrawn");
    awaitEffectOfEverythingSent();
    assertThat(log().records("caseload.events", id)).hasSize(2);
  }

  @Test
  void a_referral_withdrawn_before_it_was_accepted_leaves_no_trace() {
    var referral = Steps.newId("r");
    withdraw(referral);

    awaitEffectOfEverythingSent();
    manager().queryParam("referral", referral).get("/cases").then().body("items", hasSize(0));
  }

  @Test
  void a_clearance_of_somebody_never_registered_waits_for_a_decision() {
    var worker = Steps.newId("lw");
    Steps.clear(worker, today());

    Awaitility.await("the event is parked")
        .atMost(Duration.ofSeconds(20))
        .until(() -> parkedKeys().contains(worker));
  }

  private static List<String> parkedKeys() {
    return operator()
        .get("/operations/dead-letters")
        .jsonPath()
        .getList("items.id", Long.class)
        .stream()
        .map(id -> operator().get("/operations/dead-letters/" + id).jsonPath().getString("key"))
        .toList();
  }

  private static RequestSpecification operator() {
    return Steps.as(Tokens.of("operator"));
  }

  private static void withdraw(String referral) {
    log()
        .send(
            "referral.events",
            referral,
            "referral.withdrawn.v1",
            """
            {"referralId": "%s", "personId": "p", "by": "person", "reason": "moved",
             "withdrawnOn": "%s"}
            """
                .formatted(referral, today()));
  }

  private static void awaitStage(String id, String stage) {
    Awaitility.await(id + " is " + stage)
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> manager().get("/cases/" + id).jsonPath().getString("stage"),
            actual -> actual.equals(stage));
  }

  /** All partitions have been consumed when a case came of a referral on each of them. */
  private static void awaitEffectOfEverythingSent() {
    for (var n = 0; n < 12; n++) {
      Steps.waitingCase();
    }
  }
}
