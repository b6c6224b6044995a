package org.socialprescribing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.socialprescribing.supervision.Api.as;
import static org.socialprescribing.supervision.Api.later;
import static org.socialprescribing.supervision.Api.linkWorker;
import static org.socialprescribing.supervision.Api.manager;
import static org.socialprescribing.supervision.Api.register;
import static org.socialprescribing.supervision.Api.someId;
import static org.socialprescribing.supervision.Api.start;
import static org.socialprescribing.supervision.Api.supervise;
import static org.socialprescribing.supervision.Api.supervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SupervisionTest {
  private static final String PCN = "U20001";
  @Inject Transactions transactions;

  @Test
  void a_supervisor_records_a_clinical_session_and_the_others_hear_that_it_counts() {
    var id = someId();
    register(id, PCN);

    supervise(supervisor(id), id, later())
        .then()
        .statusCode(201)
        .header("ETag", "\"2\"")
        .body("relevantHealthProfessional", equalTo(true));

    var published =
        KafkaLog.ofTestBroker()
            .await(
                "supervision.events",
                record ->
                    record.key().equals(id)
                        && record.type().equals("supervision.session-recorded.v1"));
    assertThat(published.data().path("heldOn").asText()).isEqualTo(later());
    assertThat(published.data().path("relevantHealthProfessional").asBoolean()).isTrue();
    as(manager(PCN))
        .get("/link-workers/{id}", id)
        .then()
        .body("clinicalSupervision.lastHeldOn", equalTo(later()))
        .body("clinicalSupervision.monthsHeld", contains(later().substring(0, 7)));
  }

  @Test
  void the_location_of_a_new_session_leads_to_it() {
    var id = someId();
    register(id, PCN);
    var location = supervise(manager(PCN), id, later()).header("Location");

    as(supervisor(id))
        .get(location)
        .then()
        .statusCode(200)
        .body("kind", equalTo("clinical"))
        .body("hasReflection", equalTo(false));
    as(supervisor(id))
        .get("/link-workers/{id}/sessions/{no}", id, UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  void a_session_of_somebody_elses_supervisee_cannot_be_recorded_or_seen() {
    var id = someId();
    register(id, PCN);

    supervise(supervisor(someId()), id, later()).then().statusCode(404);
    supervise(manager("U20002"), id, later()).then().statusCode(404);
    supervise(linkWorker(id), id, later()).then().statusCode(403);
    as(supervisor(someId())).get("/link-workers/{id}/sessions", id).then().statusCode(404);
  }

  @Test
  void a_broken_rule_is_a_conflict_with_a_stable_type() {
    var id = someId();
    register(id, PCN);

    supervise(supervisor(id), id, start().minusDays(1).toString())
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/date-before-start"));
    supervise(supervisor(id), id, "2999-01-01")
        .then()
        .statusCode(409)
        .body("type", endsWith("/date-in-the-future"));
  }

  @Test
  void only_the_link_worker_reads_a_reflection_and_the_others_see_that_there_is_one() {
    var id = someId();
    register(id, PCN);
    var session = supervise(supervisor(id), id, later()).path("sessionId").toString();

    as(linkWorker(id))
        .body(Map.of("text", "I carried too much of it home."))
        .post("/link-workers/{id}/sessions/{session}/reflection", id, session)
        .then()
        .statusCode(200);

    as(linkWorker(id))
        .get("/link-workers/{id}/sessions", id)
        .then()
        .body("items[0].reflection", equalTo("I carried too much of it home."));
    for (var other : new Tokens[] {supervisor(id), manager(PCN)}) {
      as(other)
          .get("/link-workers/{id}/sessions", id)
          .then()
          .body("items[0].hasReflection", equalTo(true))
          .body("items[0].reflection", nullValue());
    }
    as(supervisor(id))
        .body(Map.of("text", "Let me write that for you."))
        .post("/link-workers/{id}/sessions/{session}/reflection", id, session)
        .then()
        .statusCode(403);
  }

  @Test
  void neither_name_nor_reflection_lies_readable_in_the_database() {
    var id = someId();
    register(id, PCN);
    as(supervisor(id))
        .body(
            Map.of(
                "kind", "clinical",
                "minutes", 45,
                "heldOn", later(),
                "supervisorProfession", "nurse",
                "reflection", "Readable-Reflection"))
        .post("/link-workers/{id}/sessions", id)
        .then()
        .statusCode(201);

    assertThat(rowsWith("Ada Example")).isZero();
    assertThat(rowsWith("Readable-Reflection")).isZero();
    assertThat(rowsWith(id)).isPositive();
  }

  @Test
  void a_list_shows_whose_supervision_is_overdue_page_by_page() {
    var pcn = "U20003";
    var kept = someId();
    var neglected = someId();
    register(kept, pcn);
    register(neglected, pcn);
    supervise(manager(pcn), kept, LocalDate.now(ZoneId.of("Europe/London")).toString())
        .then()
        .statusCode(201);

    var first = as(manager(pcn)).queryParam("pcn", pcn).queryParam("limit", 1).get("/link-workers");
    first
        .then()
        .statusCode(200)
        .body("items.linkWorkerId", contains(kept))
        .body("items[0].clinicalSupervision.overdue", equalTo(false));
    assertThat(first.header("Link")).contains("rel=\"next\"");

    as(manager(pcn))
        .queryParam("limit", 1)
        .queryParam("cursor", first.path("nextCursor").toString())
        .get("/link-workers")
        .then()
        .body("items.linkWorkerId", contains(neglected))
        .body("items[0].clinicalSupervision.overdue", equalTo(true))
        .body("nextCursor", nullValue());
    as(manager("U20004"))
        .queryParam("pcn", pcn)
        .get("/link-workers")
        .then()
        .body("items", hasSize(0));
  }

  private long rowsWith(String text) {
    return transactions
        .read(
            session ->
                Sql.select(
                    session,
                    """
                    select (select count(*) from event e where e::text like $1)
                         + (select count(*) from link_worker w where w::text like $1)
                         + (select count(*) from supervision_session s where s::text like $1)
                         + (select count(*) from processed_command c where c::text like $1)
                    """,
                    "%" + text + "%"))
        .map(rows -> (Long) rows.getFirst()[0])
        .await()
        .atMost(Duration.ofSeconds(10));
  }
}
