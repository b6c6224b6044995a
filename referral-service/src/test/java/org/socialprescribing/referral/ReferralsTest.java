package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.manager;
import static org.socialprescribing.referral.Http.received;
import static org.socialprescribing.referral.Http.referral;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReferralsTest {
  private static final String SHREWSBURY = "U60057";
  private static final KafkaLog LOG = KafkaLog.ofTestBroker();

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void a_referral_to_a_known_practice_is_received_by_its_network() {
    post(referral("M82002"))
        .then()
        .statusCode(201)
        .header("Location", startsWith("http"))
        .header("ETag", "\"1\"")
        .body("status", equalTo("received"))
        .body("pcnCode", equalTo(SHREWSBURY))
        .body("nhsNumberStatus", equalTo("number-present-but-not-traced"));
  }

  @Test
  void a_referral_of_an_unknown_practice_waits_until_a_person_places_it() {
    var id = received("Z99999");
    as(manager(SHREWSBURY))
        .queryParam("limit", 500)
        .get("/referrals?unattributed=true")
        .then()
        .body("items.referralId", hasItem(id))
        .body("items.status", hasItem("awaiting-placement"))
        .body("items[0]", not(hasKey("person")));
    act(manager(SHREWSBURY), id, "accept", 1, "{}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/referral-not-placed"));

    act(manager(SHREWSBURY), id, "place", 1, "{\"practiceCode\":\"M82002\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");

    as(manager(SHREWSBURY))
        .get("/referrals/" + id)
        .then()
        .body("status", equalTo("received"))
        .body("pcnCode", equalTo(SHREWSBURY));
    var placed = LOG.await("referral.events", it -> it.key().equals(id) && isOf(it, "placed"));
    assertThat(placed.data().get("pcnCode").asText()).isEqualTo(SHREWSBURY);
  }

  @Test
  void a_referral_cannot_be_placed_where_there_is_no_network() {
    var id = received("Z99999");
    act(manager(SHREWSBURY), id, "place", 1, "{\"practiceCode\":\"Y99999\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/practice-without-network"));
    act(manager("U24883"), id, "place", 1, "{\"practiceCode\":\"M82002\"}").then().statusCode(403);
  }

  @Test
  void an_accepted_referral_is_published_with_codes_and_without_identity() {
    var id = received("M82002");
    act(linkWorker(SHREWSBURY), id, "accept", 1, "{}").then().statusCode(200);

    var accepted = LOG.await("referral.events", it -> it.key().equals(id) && isOf(it, "accepted"));
    assertThat(accepted.data().get("code").asText()).isEqualTo("871731000000106");
    assertThat(accepted.data().get("pcnCode").asText()).isEqualTo(SHREWSBURY);
    assertThat(LOG.records("referral.events", id).toString())
        .doesNotContain("Sample")
        .doesNotContain("arrears");
  }

  @Test
  void a_decline_by_the_person_is_published_with_its_code() {
    var id = received("M82002");
    act(linkWorker(SHREWSBURY), id, "decline", 1, "{\"by\":\"person\",\"reason\":\"not-wanted\"}")
        .then()
        .statusCode(200);
    var declined = LOG.await("referral.events", it -> it.key().equals(id) && isOf(it, "declined"));
    assertThat(declined.data().get("code").asText()).isEqualTo("871711000000103");
    act(linkWorker(SHREWSBURY), id, "accept", 2, "{}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/referral-ended"));
  }

  @Test
  void a_decision_needs_the_version_that_was_read() {
    var id = received("M82002");
    as(linkWorker(SHREWSBURY))
        .contentType("application/json")
        .body("{}")
        .post("/referrals/" + id + "/accept")
        .then()
        .statusCode(428);
    act(linkWorker(SHREWSBURY), id, "accept", 7, "{}").then().statusCode(412);
  }

  @Test
  void dates_lie_between_receipt_and_today() {
    var id = received("M82002");
    act(linkWorker(SHREWSBURY), id, "accept", 1, "{\"acceptedOn\":\"2020-01-01\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/date-before-receipt"));
    act(linkWorker(SHREWSBURY), id, "accept", 1, "{\"acceptedOn\":\"2999-01-01\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/date-in-future"));
  }

  @Test
  void another_network_neither_sees_a_referral_nor_decides_on_it() {
    var id = received("M82002");
    as(linkWorker("U24883")).get("/referrals/" + id).then().statusCode(404);
    act(linkWorker("U24883"), id, "accept", 1, "{}").then().statusCode(404);
    as(linkWorker("U24883")).get("/referrals?pcn=U60057").then().statusCode(404);
    as(linkWorker("U24883")).get("/referrals").then().body("items.referralId", not(hasItem(id)));
    as(Tokens.of("icb-analyst").icb("QOC")).get("/referrals/" + id).then().statusCode(403);
  }

  @Test
  void the_referrer_may_withdraw_but_not_accept() {
    var id = received("M82002");
    act(council(), id, "accept", 1, "{}").then().statusCode(403);
    act(council(), id, "withdraw", 1, "{\"by\":\"referrer\",\"reason\":\"made-in-error\"}")
        .then()
        .statusCode(200);
    as(council()).get("/referrals/" + id).then().body("status", equalTo("withdrawn"));
    as(Tokens.of("referrer").organisation("E06000020"))
        .get("/referrals/" + id)
        .then()
        .statusCode(404);
  }

  @Test
  void a_queue_is_read_page_by_page_without_a_gap() {
    for (var i = 0; i < 5; i++) {
      received("M82004");
    }
    var seen = new ArrayList<String>();
    var cursor = "";
    while (cursor != null) {
      var page =
          as(manager("U26345"))
              .get("/referrals?pcn=U26345&status=received&limit=2&cursor=" + cursor);
      seen.addAll(page.path("items.referralId"));
      cursor = page.path("nextCursor");
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
  }

  @Test
  void the_same_idempotency_key_gives_the_same_answer() {
    var key = UUID.randomUUID().toString();
    var body = referral("M82002");
    var first = once(key, body);
    var again = once(key, body);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.<Object>path("$")).isEqualTo(first.<Object>path("$"));
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(once(key, referral("M82004")).statusCode()).isEqualTo(422);
  }

  @Test
  void fifty_referrals_of_one_new_person_at_once_make_one_person() throws Exception {
    var number = Http.nextNhsNumber();
    var people = new HashSet<String>();
    var referrals = new HashSet<String>();
    try (var threads = Executors.newFixedThreadPool(50)) {
      var answers = new ArrayList<Future<Response>>();
      for (var i = 0; i < 50; i++) {
        answers.add(threads.submit(() -> post(referral("M82002", number))));
      }
      for (var answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(201);
        people.add(answer.get().path("personId"));
        referrals.add(answer.get().path("referralId"));
      }
    }
    assertThat(people).hasSize(1);
    assertThat(referrals).hasSize(50);
  }

  @Test
  void two_people_with_the_same_wrong_number_stay_two() {
    var one = referral("M82002", "9990000019");
    var other = one.replace("1964-02-29", "1971-01-01");
    String first = post(one).path("personId");
    assertThat(post(one).<String>path("personId")).isEqualTo(first);
    assertThat(post(other).<String>path("personId")).isNotEqualTo(first);
  }

  @Test
  void a_new_practice_of_a_known_person_is_noted_and_published() {
    var number = Http.nextNhsNumber();
    post(
        referral("M82002", number)
            .replace("\"reason\"", "\"receivedOn\":\"2026-01-05\",\"reason\""));
    String person = post(referral("M82004", number)).path("personId");
    var moved = LOG.await("person.events", it -> it.key().equals(person) && isOf(it, "changed"));
    assertThat(moved.data().get("practiceCode").asText()).isEqualTo("M82004");
  }

  @Test
  void the_case_moves_the_task_of_the_referrer() {
    var id = received("M82002");
    act(linkWorker(SHREWSBURY), id, "accept", 1, "{}").then().statusCode(200);
    hear(id, "case.allocated.v1", "\"linkWorkerId\":\"lw-1\",\"allocatedOn\":\"2026-11-01\"");
    awaitTask(id, "in-progress");
    hear(id, "case.closed.v1", "\"closedOn\":\"2026-11-20\",\"outcome\":\"completed\"");
    awaitTask(id, "completed");
    LOG.await("referral.events", it -> it.key().equals(id) && isOf(it, "completed"));
  }

  @Test
  void the_task_rests_with_the_case_and_fails_with_it() {
    var id = received("M82002");
    act(linkWorker(SHREWSBURY), id, "accept", 1, "{}").then().statusCode(200);
    hear(
        id,
        "case.opened.v1",
        "\"personId\":\"p-1\",\"pcnCode\":\"U60057\",\"openedOn\":\"2026-11-01\"");
    hear(id, "case.allocated.v1", "\"linkWorkerId\":\"lw-1\",\"allocatedOn\":\"2026-11-01\"");
    hear(id, "case.put-on-hold.v1", "\"on\":\"2026-11-05\",\"reason\":\"in-hospital\"");
    awaitTask(id, "on-hold");
    as(council())
        .get("/fhir/Task/" + id)
        .then()
        .body("statusReason.coding[0].code", equalTo("in-hospital"));
    hear(id, "case.resumed.v1", "\"on\":\"2026-11-12\"");
    awaitTask(id, "in-progress");
    hear(id, "case.closed.v1", "\"closedOn\":\"2026-11-20\",\"outcome\":\"disengaged\"");
    awaitTask(id, "failed");
    var ended = LOG.await("referral.events", it -> it.key().equals(id) && isOf(it, "completed"));
    assertThat(ended.data().get("outcome").asText()).isEqualTo("disengaged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "birthDate": "1964-02-29"       | "birthDate": "1965-02-29"      | malformed-body
          "birthDate": "1964-02-29"       | "birthDate": "2965-02-28"      | invalid-request
          "familyName": "Sample"          | "familyName": ""               | invalid-request
          "familyName": "Sample",         |                                | invalid-request
          housing-association             | a-friend                       | malformed-body
          ["housing"]                     | ["Call 07700 900001"]          | malformed-body
          "M82002"                        | "no such code"                 | malformed-body
          "sex": "male"                   | "sex": "m"                     | malformed-body
          "reason": "                     | "remark": "                    | invalid-request
          }                               | ]                              | malformed-body
          """)
  void a_wrong_request_is_refused_with_a_problem(String part, String replacement, String problem) {
    var body = referral("M82002").replace(part, replacement == null ? "" : replacement);
    post(body)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + problem))
        .body("violations", not(empty()));
  }

  @Test
  void a_number_that_is_no_number_is_refused() {
    post(referral("M82002", "12345"))
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("person.nhsNumber"));
  }

  @Test
  void a_person_without_a_number_and_a_postcode_is_always_another_person() {
    var body = referral("M82002").replaceAll("\"nhsNumber\": \"[0-9]*\",", "");
    String first = post(body).path("personId");
    assertThat(post(body).<String>path("personId")).isNotEqualTo(first);
    post(body).then().body("practiceCode", not(nullValue()));
  }

  private static void awaitTask(String id, String status) {
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(20))
        .until(
            () ->
                status.equals(
                    as(linkWorker(SHREWSBURY)).get("/fhir/Task/" + id).<String>path("status")));
  }

  private static void hear(String referral, String type, String fields) {
    var data =
        "{\"caseId\":\"c-" + referral + "\",\"referralId\":\"" + referral + "\"," + fields + "}";
    LOG.send("caseload.events", "c-" + referral, type, data);
  }

  private static boolean isOf(org.socialprescribing.platform.testing.LogRecord it, String what) {
    return it.type().endsWith(what + ".v1");
  }

  private static Response post(String body) {
    return as(council()).contentType("application/json").body(body).post("/referrals");
  }

  private static Response once(String key, String body) {
    return as(council())
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/referrals");
  }

  private static Response act(Tokens token, String id, String action, int version, String body) {
    return as(token)
        .contentType("application/json")
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/referrals/" + id + "/" + action);
  }
}
