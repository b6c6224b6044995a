package org.socialprescribing.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.socialprescribing.caseload.Steps.PCN;
import static org.socialprescribing.caseload.Steps.manager;
import static org.socialprescribing.caseload.Steps.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SafeCaseloadTest {
  /** 250 x 0.02 people a year. */
  private static final int CEILING = 5;

  @Test
  void parallel_allocations_to_one_link_worker_never_exceed_the_ceiling() throws Exception {
    var worker = Steps.clearedLinkWorker("0.02");
    var cases = IntStream.range(0, 2 * CEILING).mapToObj(n -> Steps.waitingCase()).toList();

    var statuses =
        inParallel(
            cases.stream()
                .map(id -> (Callable<Integer>) () -> Steps.allocate(id, worker).statusCode())
                .toList());

    assertThat(statuses).containsOnly(200, 409);
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(CEILING);
    caseload(worker, "people", CEILING);
    caseload(worker, "over", false);
    caseload(worker, "cautionReached", true);
  }

  @Test
  void beyond_the_ceiling_an_override_says_who_and_why() {
    var worker = Steps.clearedLinkWorker("0.01");
    Steps.allocatedCase(worker);
    Steps.allocatedCase(worker);
    var oneTooMany = Steps.waitingCase();

    Steps.allocate(oneTooMany, worker)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/over-safe-caseload"));
    Steps.allocate(
            oneTooMany,
            "{\"linkWorkerId\": \"%s\", \"override\": {\"reason\": \"urgent-need\"}}"
                .formatted(worker),
            1)
        .then()
        .statusCode(200)
        .body("override.by", equalTo("pcn-manager-subject"))
        .body("override.reason", equalTo("urgent-need"))
        .body("caseload.over", equalTo(true));

    var published =
        Steps.log()
            .await(
                "caseload.events",
                it -> it.key().equals(oneTooMany) && it.type().equals("case.allocated.v1"));
    assertThat(published.data().at("/override/reason").asText()).isEqualTo("urgent-need");
  }

  @Test
  void one_person_with_two_cases_counts_once() {
    var worker = Steps.clearedLinkWorker("1");
    var person = Steps.newId("p");

    Steps.allocate(Steps.waitingCaseOf(person), worker).then().statusCode(200);
    Steps.allocate(Steps.waitingCaseOf(person), worker).then().statusCode(200);

    caseload(worker, "people", 1);
  }

  @Test
  void two_ids_that_are_one_person_count_once_until_they_are_two_people_again() {
    var worker = Steps.clearedLinkWorker("0.004");
    var person = Steps.newId("p");
    var alias = Steps.newId("p");
    Steps.allocate(Steps.waitingCaseOf(person), worker).then().statusCode(200);
    var second = Steps.waitingCaseOf(alias);
    Steps.allocate(second, worker)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/over-safe-caseload"));

    Steps.log()
        .send(
            "person.events",
            alias,
            "person.merged.v1",
            "{\"personId\": \"%s\", \"survivorId\": \"%s\", \"on\": \"2026-11-12\"}"
                .formatted(alias, person));
    Awaitility.await("the merge to be heard of")
        .atMost(Duration.ofSeconds(20))
        .until(() -> Steps.allocate(second, worker).statusCode() == 200);
    caseload(worker, "people", 1);

    Steps.log()
        .send(
            "person.events",
            alias,
            "person.unmerged.v1",
            "{\"personId\": \"%s\", \"survivorId\": \"%s\", \"on\": \"2026-11-19\"}"
                .formatted(alias, person));
    Steps.awaitCaseload(worker, "people", 2);
  }

  @Test
  void a_link_worker_in_induction_is_known_and_has_no_capacity() {
    var worker = Steps.registeredLinkWorker("1", today().minusDays(10));
    Steps.awaitCaseload(worker, "phase", "induction");

    manager()
        .get("/link-workers/" + worker + "/caseload")
        .then()
        .body("ceiling", equalTo(0))
        .body("used", nullValue());
    Steps.allocate(Steps.waitingCase(), worker)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/link-worker-not-cleared"));
  }

  @Test
  void a_link_worker_who_has_left_takes_on_nobody() {
    var worker = Steps.clearedLinkWorker("1");
    Steps.log()
        .send(
            "supervision.events",
            worker,
            "link-worker.left.v1",
            "{\"linkWorkerId\": \"%s\", \"leftOn\": \"%s\"}"
                .formatted(worker, today().minusDays(1)));
    Steps.awaitCaseload(worker, "leftOn", today().minusDays(1).toString());

    Steps.allocate(Steps.waitingCase(), worker)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/link-worker-left"));
  }

  @Test
  void nobody_is_allocated_to_a_link_worker_nobody_has_heard_of() {
    Steps.allocate(Steps.waitingCase(), "lw-unheard-of")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/link-worker-unknown"));
  }

  @Test
  void a_manager_sees_the_link_workers_of_own_pcns() {
    var worker = Steps.clearedLinkWorker("0.6");

    manager()
        .queryParam("pcn", PCN)
        .get("/link-workers")
        .then()
        .statusCode(200)
        .body("items.linkWorkerId", hasItem(worker));
    manager("U99999").get("/link-workers/" + worker + "/caseload").then().statusCode(404);
  }

  @Test
  void a_supervisor_sees_the_caseloads_of_supervisees_only() {
    var supervisee = Steps.clearedLinkWorker("1");
    var other = Steps.clearedLinkWorker("1");
    var supervisor = Tokens.of("supervisor").supervisees(supervisee);

    Steps.as(supervisor)
        .get("/link-workers")
        .then()
        .body("items.linkWorkerId", equalTo(List.of(supervisee)));
    Steps.as(supervisor).get("/link-workers/" + other + "/caseload").then().statusCode(404);
    Steps.linkWorker(other).get("/link-workers/" + other + "/caseload").then().statusCode(200);
    Steps.linkWorker(other).get("/link-workers/" + supervisee + "/caseload").then().statusCode(404);
  }

  private static void caseload(String worker, String field, Object value) {
    manager()
        .get("/link-workers/" + worker + "/caseload")
        .then()
        .statusCode(200)
        .body(field, equalTo(value));
  }

  private static List<Integer> inParallel(List<Callable<Integer>> calls) throws Exception {
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
