package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.manager;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;
import org.socialprescribing.referral.reactions.WhenCaseMovesThenKeepItsFacts;
import org.socialprescribing.referral.reactions.WhenLinkWorkerChangesThenKnowCapacity;

/** What a referrer learns of a service before a referral is written. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ServicesTest {
  private static final String PCN = "U26345";
  private static final KafkaLog LOG = KafkaLog.ofTestBroker();

  @Inject Transactions transactions;
  @Inject ObjectMapper json;
  @Inject WhenCaseMovesThenKeepItsFacts cases;
  @Inject WhenLinkWorkerChangesThenKnowCapacity workers;

  private record Told(String topic, String key, String type, String data) {}

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void a_manager_says_whom_the_service_takes_and_a_referrer_reads_it() {
    var tag = as(council()).get("/services/U62148").header("ETag");
    as(manager("U62148"))
        .contentType("application/json")
        .header("If-Match", tag)
        .body("{\"ageFrom\": 18, \"groups\": [\"loneliness\"], \"criteria\": \"Adults.\"}")
        .put("/services/U62148")
        .then()
        .statusCode(200);
    as(council())
        .get("/services/U62148")
        .then()
        .body("eligibility.ageFrom", equalTo(18))
        .body("eligibility.groups", contains("loneliness"))
        .body("eligibility.criteria", equalTo("Adults."))
        .body("eligibility", not(hasKey("ageTo")));
    as(manager("U62148"))
        .contentType("application/json")
        .header("If-Match", tag)
        .body("{\"criteria\": \"Everybody.\"}")
        .put("/services/U62148")
        .then()
        .statusCode(412);
  }

  @Test
  void a_service_that_is_full_says_so_and_goes_on_later() {
    var pcn = "U62148";
    var tag = as(council()).get("/services/" + pcn).header("ETag");
    pause(manager(pcn), pcn, tag).statusCode(200);
    as(council())
        .get("/services/" + pcn)
        .then()
        .body("acceptsReferrals", equalTo(false))
        .body("pausedReason", equalTo("no-capacity"));
    as(manager(pcn))
        .header("If-Match", "*")
        .post("/services/" + pcn + "/resume")
        .then()
        .statusCode(200);
    as(council()).get("/services/" + pcn).then().body("acceptsReferrals", equalTo(true));
  }

  @Test
  void only_its_own_manager_changes_a_service() {
    pause(manager("U24883"), PCN, "*").statusCode(404);
    pause(linkWorker(PCN), PCN, "*").statusCode(403);
    pause(manager("U99999"), "U99999", "*").statusCode(404);
    as(manager(PCN))
        .contentType("application/json")
        .header("If-Match", "*")
        .body("{\"ageFrom\": 65, \"ageTo\": 18, \"criteria\": \"Nobody.\"}")
        .put("/services/" + PCN)
        .then()
        .statusCode(400);
  }

  @Test
  void a_service_is_found_by_the_practice_of_the_person() {
    as(Tokens.of("gp-system").organisation("M82004"))
        .get("/services?practice=M82004")
        .then()
        .statusCode(200)
        .body("pcnCode", equalTo(PCN))
        .body("acceptsReferrals", equalTo(true))
        .body("$", hasKey("asAt"));
    as(council()).get("/services?practice=Z99999").then().statusCode(404);
    as(council()).get("/services/U99999").then().statusCode(404);
  }

  @Test
  void capacity_and_wait_come_from_what_the_other_services_tell() {
    var pcn = "U24883";
    var today = LocalDate.now(java.time.ZoneId.of("Europe/London"));
    var worker = "lw-" + UUID.randomUUID();
    var first = accepted("M82005", pcn);
    var second = accepted("M82005", pcn);
    var third = accepted("M82005", pcn);
    var told = new ArrayList<Told>();
    told.add(
        supervision(
            worker,
            "link-worker.registered.v1",
            "\"pcnCode\":\"%s\",\"wte\":0.8,\"startedOn\":\"%s\""
                .formatted(pcn, today.minusYears(2))));
    told.add(
        supervision(
            worker,
            "link-worker.cleared.v1",
            "\"clearedOn\":\"%s\"".formatted(today.minusYears(2).plusMonths(3))));
    told.add(opened("c-1-" + worker, first, pcn));
    told.add(allocated("c-1-" + worker, first, worker, today));
    told.add(opened("c-2-" + worker, second, pcn));
    told.add(opened("c-3-" + worker, third, pcn));
    told.add(allocated("c-3-" + worker, third, worker, today));
    told.add(closed("c-3-" + worker, third, today));
    told.forEach(it -> LOG.send(it.topic(), it.key(), it.type(), it.data()));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                service(pcn)
                    .body("capacity.linkWorkersInPost", equalTo(1))
                    .body("capacity.safePeople", equalTo(200.0f))
                    .body("capacity.startedPeople", equalTo(3.0f))
                    .body("capacity.roomForPeople", equalTo(197.0f))
                    .body("capacity.openCases.waiting", equalTo(1))
                    .body("capacity.openCases.inHand", equalTo(1))
                    .body("expectedWait.medianDays", equalTo(0.0f))
                    .body("expectedWait.cases", equalTo(2)));

    var heard = heard(worker);
    assertThat(heard).hasSize(4);
    replay(told);
    assertThat(heard(worker)).isEqualTo(heard);
    forget(worker);
    replay(told);
    assertThat(heard(worker)).isEqualTo(heard);

    LOG.send(
        "supervision.events",
        worker,
        "link-worker.left.v1",
        "{\"linkWorkerId\":\"%s\",\"leftOn\":\"%s\"}".formatted(worker, today.minusDays(1)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> service(pcn).body("capacity.linkWorkersInPost", equalTo(0)));
  }

  private static ValidatableResponse service(String pcn) {
    return as(council()).get("/services/" + pcn).then().statusCode(200);
  }

  private static ValidatableResponse pause(Tokens token, String pcn, String tag) {
    return as(token)
        .contentType("application/json")
        .header("If-Match", tag)
        .body("{\"reason\": \"no-capacity\"}")
        .post("/services/" + pcn + "/pause")
        .then();
  }

  private static Told supervision(String worker, String type, String fields) {
    return new Told(
        "supervision.events", worker, type, "{\"linkWorkerId\":\"" + worker + "\"," + fields + "}");
  }

  private static Told opened(String id, String referral, String pcn) {
    return new Told(
        "caseload.events",
        id,
        "case.opened.v1",
        "{\"caseId\":\"%s\",\"referralId\":\"%s\",\"personId\":\"p-%s\",\"pcnCode\":\"%s\"}"
            .formatted(id, referral, id, pcn));
  }

  private static Told allocated(String id, String referral, String worker, LocalDate on) {
    return new Told(
        "caseload.events",
        id,
        "case.allocated.v1",
        """
        {"caseId":"%s","referralId":"%s","linkWorkerId":"%s","weight":1.5,"allocatedOn":"%s"}
        """
            .formatted(id, referral, worker, on));
  }

  private static Told closed(String id, String referral, LocalDate on) {
    return new Told(
        "caseload.events",
        id,
        "case.closed.v1",
        "{\"caseId\":\"%s\",\"referralId\":\"%s\",\"closedOn\":\"%s\",\"outcome\":\"completed\"}"
            .formatted(id, referral, on));
  }

  /** A case is allocated only when its referral was accepted. */
  private static String accepted(String practice, String pcn) {
    var id = Http.received(practice);
    as(linkWorker(pcn))
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body("{}")
        .post("/referrals/" + id + "/accept")
        .then()
        .statusCode(200);
    return id;
  }

  /** The same events once more, as when a topic is read from its beginning. */
  private void replay(List<Told> told) {
    for (var it : told) {
      for (Reaction reaction : List.of(cases, workers)) {
        if (reaction.types().contains(it.type())) {
          transactions
              .write(session -> reaction.on(session, event(it)))
              .await()
              .atMost(Duration.ofSeconds(10));
        }
      }
    }
  }

  private IncomingEvent event(Told it) {
    try {
      return new IncomingEvent(
          UUID.randomUUID(),
          it.type(),
          it.key(),
          "test",
          Instant.now(),
          1,
          it.topic(),
          0,
          1,
          null,
          json.readTree(it.data()),
          json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private List<String> heard(String worker) {
    return transactions
        .read(
            session ->
                Sql.select(
                    session,
                    """
                    select to_jsonb(c)::text from referral_case c where strpos(c.case_id, $1) > 0
                    union all
                    select to_jsonb(w)::text from heard_link_worker w where w.link_worker_id = $1
                    order by 1
                    """,
                    worker))
        .map(rows -> rows.stream().map(row -> String.valueOf(row[0])).toList())
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private void forget(String worker) {
    transactions
        .write(
            session ->
                Sql.update(
                        session,
                        "delete from referral_case c where strpos(c.case_id, $1) > 0",
                        worker)
                    .call(
                        () ->
                            Sql.update(
                                session,
                                "delete from heard_link_worker where link_worker_id = $1",
                                worker)))
        .await()
        .atMost(Duration.ofSeconds(10));
  }
}
