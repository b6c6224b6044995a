package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.manager;
import static org.socialprescribing.referral.Http.referral;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.LogRecord;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

/** A person can be forgotten, and what was done for them still counts. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ErasureTest {
  private static final String NETWORK = "U60057";
  private static final String WHY = "{\"reason\":\"objection\",\"requestedBy\":\"person\"}";
  private static final KafkaLog LOG = KafkaLog.ofTestBroker();

  @Inject Transactions transactions;

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void an_erased_person_cannot_be_read_any_more_and_the_referral_stays() {
    var made = refer(referral("M82002"));
    var person = person(made);
    var read = as(operator()).get("/people/" + person + "/state");
    read.then().statusCode(200).body("state", equalTo("registered"));

    erase(person, read.header("ETag")).then().statusCode(200).header("ETag", "\"2\"");

    as(manager(NETWORK))
        .get("/referrals/" + id(made))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("received"))
        .body("personErasedOn", notNullValue())
        .body("$", not(hasKey("person")))
        .body("$", not(hasKey("reason")));
    as(operator()).get("/people/" + person + "/state").then().body("state", equalTo("erased"));
    var published = LOG.await("person.events", it -> isErasure(it, person));
    assertThat(published.data().get("reason").asText()).isEqualTo("objection");
  }

  @Test
  void no_row_keeps_a_key_a_value_or_a_hash_of_an_erased_person() {
    var person = person(refer(referral("M82002"), UUID.randomUUID().toString()));
    assertThat(traces(person)).isEqualTo(6);
    needBraille(person);
    rectify(person);
    assertThat(traces(person)).isEqualTo(9);
    erase(person, "*").then().statusCode(200);
    assertThat(traces(person)).isZero();
  }

  @Test
  void erasing_twice_changes_nothing() {
    var person = person(refer(referral("M82002")));
    erase(person, "*").then().statusCode(200);
    erase(person, "\"2\"").then().statusCode(200).header("ETag", "\"2\"");
    assertThat(count("select count(*) from event where stream_id = $1", person)).isEqualTo(2);
  }

  @Test
  void nothing_begins_for_an_erased_person_but_what_was_begun_can_end() {
    var placed = refer(referral("M82002"));
    var waiting = refer(referral("Z99999"));
    erase(person(placed), "*").then().statusCode(200);
    erase(person(waiting), "*").then().statusCode(200);

    decide(id(placed), "accept", "{}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/person-erased"));
    decide(id(waiting), "place", "{\"practiceCode\":\"M82002\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/person-erased"));
    decide(id(placed), "decline", "{\"by\":\"service\",\"reason\":\"not-suitable\"}")
        .then()
        .statusCode(200);
  }

  @Test
  void who_is_referred_anew_after_an_erasure_is_a_new_person() {
    var number = Http.nextNhsNumber();
    var person = person(refer(referral("M82002", number)));
    erase(person, "*").then().statusCode(200);
    var anew = person(refer(referral("M82002", number)));
    assertThat(anew).isNotEqualTo(person);
    assertThat(person(refer(referral("M82002", number)))).isEqualTo(anew);
  }

  @Test
  void a_late_repetition_of_the_request_does_not_bring_the_person_back() {
    var key = UUID.randomUUID().toString();
    var body = referral("M82002");
    var person = person(refer(body, key));
    erase(person, "*").then().statusCode(200);
    assertThat(post(body, key).statusCode()).isEqualTo(422);
  }

  @Test
  void referrals_at_the_same_moment_leave_nothing_readable_of_the_erased_person() throws Exception {
    for (var round = 0; round < 5; round++) {
      var number = Http.nextNhsNumber();
      var person = person(refer(referral("M82002", number)));
      var referrals = new ArrayList<Future<Response>>();
      try (var threads = Executors.newFixedThreadPool(9)) {
        for (var i = 0; i < 4; i++) {
          referrals.add(threads.submit(() -> post(referral("M82002", number), null)));
          referrals.add(threads.submit(() -> post(referral("M82004", number), null)));
        }
        var erased = threads.submit(() -> erase(person, "*"));
        assertThat(erased.get().statusCode()).isEqualTo(200);
      }
      assertThat(traces(person)).as("round %d", round).isZero();
      for (var referral : referrals) {
        assertThat(referral.get().statusCode()).isEqualTo(201);
        var reason = as(council()).get("/referrals/" + id(referral.get())).<String>path("reason");
        assertThat(reason == null).isEqualTo(person(referral.get()).equals(person));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"referrer", "gp-system", "link-worker", "pcn-manager", "icb-analyst"})
  void only_an_operator_erases(String role) {
    var person = person(refer(referral("M82002")));
    erase(Tokens.of(role).pcns(NETWORK), person, "*", WHY).then().statusCode(403);
  }

  @Test
  void an_erasure_needs_somebody_who_is_known_a_reason_and_the_version_that_was_read() {
    var person = person(refer(referral("M82002")));
    erase(UUID.randomUUID().toString(), "*").then().statusCode(404);
    erase(person, "\"7\"").then().statusCode(412);
    erase(operator(), person, "*", "{\"requestedBy\":\"person\"}").then().statusCode(400);
    erase(operator(), person, "*", WHY.replace("objection", "her-remark")).then().statusCode(400);
    as(operator())
        .contentType("application/json")
        .body(WHY)
        .post("/people/" + person + "/erase")
        .then()
        .statusCode(428);
  }

  /**
   * The rows that would give something away: key, index, register, referral, kept answers, access
   * needs.
   */
  private long traces(String person) {
    return count(
        """
        select (select count(*) from subject_key where subject = $1)
          + (select count(*) from person_index where person_id = $1::uuid)
          + (select count(*) from person_match where person_id = $1::uuid)
          + (select count(*) from person where id = $1::uuid and identity is not null)
          + (select count(*) from referral where person_id = $1::uuid and reason is not null)
          + (select count(*) from processed_command
             where answer #>> '{body,personId}' = $1 and fingerprint <> '')
          + (select count(*) from access_need where person_id = $1::uuid)
        """,
        person);
  }

  private long count(String sql, String person) {
    return transactions
        .read(session -> Sql.select(session, sql, person))
        .map(rows -> (Long) rows.getFirst()[0])
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private static void needBraille(String person) {
    as(linkWorker(NETWORK))
        .contentType("application/json")
        .header("If-Match", "*")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body("{\"need\":{\"kind\":\"information-format\",\"note\":\"Braille\"}}")
        .post("/people/" + person + "/access-needs")
        .then()
        .statusCode(201);
  }

  private static void rectify(String person) {
    as(linkWorker(NETWORK))
        .contentType("application/json")
        .header("If-Match", "*")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            """
            {"nhsNumber": "%s", "familyName": "Righted", "givenName": "Cy",
             "birthDate": "1964-02-29", "reason": "changed-since"}
            """
                .formatted(Http.nextNhsNumber()))
        .post("/people/" + person + "/rectify-identity")
        .then()
        .statusCode(200);
  }

  private static boolean isErasure(LogRecord it, String person) {
    return it.key().equals(person) && it.type().equals("person.erased.v1");
  }

  private static Tokens operator() {
    return Tokens.of("operator");
  }

  private static Response refer(String body) {
    return refer(body, null);
  }

  private static Response refer(String body, @Nullable String key) {
    var response = post(body, key);
    response.then().statusCode(201);
    return response;
  }

  private static Response post(String body, @Nullable String key) {
    var request = as(council()).contentType("application/json").body(body);
    return (key == null ? request : request.header("Idempotency-Key", key)).post("/referrals");
  }

  private static String person(Response referral) {
    return referral.path("personId");
  }

  private static String id(Response referral) {
    return referral.path("referralId");
  }

  private static Response erase(String person, String ifMatch) {
    return erase(operator(), person, ifMatch, WHY);
  }

  private static Response erase(Tokens token, String person, String ifMatch, String why) {
    return as(token)
        .contentType("application/json")
        .header("If-Match", ifMatch)
        .body(why)
        .post("/people/" + person + "/erase");
  }

  private static Response decide(String referral, String action, String body) {
    return as(linkWorker(NETWORK))
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body(body)
        .post("/referrals/" + referral + "/" + action);
  }
}
