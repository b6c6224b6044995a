package org.socialprescribing.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.socialprescribing.caseload.Steps.linkWorker;
import static org.socialprescribing.caseload.Steps.log;
import static org.socialprescribing.caseload.Steps.manager;
import static org.socialprescribing.caseload.Steps.post;
import static org.socialprescribing.caseload.Steps.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.LogRecord;
import org.socialprescribing.platform.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CaseJourneyTest {
  private static final String NOTE = "Misses the allotment and the company there";
  private static final String GOAL = "Dig over one bed before the autumn";

  @Inject Pool pool;

  @Test
  void a_person_is_met_plans_and_completes() {
    var worker = Steps.clearedLinkWorker("1");
    var id = Steps.waitingCase();

    Steps.allocate(
            id, "{\"linkWorkerId\": \"%s\", \"complexity\": \"complex\"}".formatted(worker), 1)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("stage", equalTo("allocated"))
        .body("weight", equalTo(1.5f))
        .body("caseload.weighted", equalTo(1.5f))
        .body("caseload.cautionReached", equalTo(false));

    post(
            linkWorker(worker),
            id,
            "contacts",
            2,
            """
            {"format": "home-visit", "attendance": "attended", "minutes": 50, "note": "%s"}
            """
                .formatted(NOTE))
        .then()
        .statusCode(201)
        .header("ETag", "\"3\"")
        .header("Location", matchesPattern(".*/cases/" + id + "/contacts/[0-9a-f-]{36}"))
        .body("stage", equalTo("active"));

    post(
            linkWorker(worker),
            id,
            "plan",
            3,
            """
            {"goals": [{"text": "%s"}], "reviewOn": "%s"}
            """
                .formatted(GOAL, today().plusWeeks(8)))
        .then()
        .statusCode(200);
    post(linkWorker(worker), id, "hold", 4, "{\"reason\": \"in-hospital\"}")
        .then()
        .body("stage", equalTo("on-hold"));
    post(linkWorker(worker), id, "resume", 5, "{}").then().body("stage", equalTo("active"));
    post(manager(), id, "close", 6, "{\"outcome\": \"completed\", \"summary\": \"Grows leeks\"}")
        .then()
        .statusCode(200)
        .body("stage", equalTo("closed"));

    linkWorker(worker)
        .get("/cases/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"7\"")
        .body("outcome", equalTo("completed"))
        .body("contacts", hasSize(1))
        .body("contacts[0].note", equalTo(NOTE))
        .body("goals[0].text", equalTo(GOAL))
        .body("closingSummary", equalTo("Grows leeks"));

    everythingIsPublishedInOrder(id);
    noTextLeavesTheCase(id);
  }

  private static void everythingIsPublishedInOrder(String id) {
    log().await("caseload.events", it -> it.key().equals(id) && it.type().equals("case.closed.v1"));
    assertThat(log().records("caseload.events", id))
        .extracting(LogRecord::type)
        .containsExactly(
            "case.opened.v1",
            "case.allocated.v1",
            "case.contact-recorded.v1",
            "case.plan-agreed.v1",
            "case.put-on-hold.v1",
            "case.resumed.v1",
            "case.closed.v1");
  }

  private void noTextLeavesTheCase(String id) {
    var published = log().records("caseload.events", id).toString();
    var stored =
        pool.query(
                "select string_agg(t, ' ') from (select payload::text t from event union all"
                    + " select answer::text from processed_command union all"
                    + " select note from contact union all select wording from goal union all"
                    + " select summary from case_overview) texts")
            .executeAndAwait()
            .iterator()
            .next()
            .getString(0);
    assertThat(stored).contains("contact").doesNotContain("allotment", "autumn", "leeks");
    assertThat(published).contains(id).doesNotContain("allotment", "autumn", "leeks", "note");
  }
}
