package org.socialprescribing.referral;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.manager;
import static org.socialprescribing.referral.People.somebody;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;
import org.socialprescribing.referral.People.Somebody;

/** A network approaches the people of a list. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CohortTest {
  private static final String NETWORK = "U60057";
  private static final String HEADER =
      "NHS_NUMBER,GIVEN_NAME,FAMILY_NAME,BIRTH_DATE,POSTCODE,PRACTICE_CODE,NEEDS,REASON\n";
  private static final Logger LOGGER = Logger.getLogger(CohortTest.class);
  private static final KafkaLog LOG = KafkaLog.ofTestBroker();

  @Inject Transactions transactions;

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void every_good_line_becomes_an_offer_and_every_wrong_one_is_told() {
    var ada = somebody();
    var list =
        HEADER
            + line(ada)
            + line(somebody()).replace("M82002", "M82004")
            + line(somebody().born("1950-31-12"))
            + line(ada)
            + line(somebody().withoutNumber());
    var taken = approach(list, null);
    taken
        .then()
        .statusCode(201)
        .header("Location", startsWith("http"))
        .body("lines", equalTo(5))
        .body("offered", equalTo(2))
        .body("notOffered.line", contains(3, 4, 5))
        .body("notOffered.outcome", everyItem(equalTo("wrong-line")))
        .body("notOffered.column", contains("PRACTICE_CODE", "BIRTH_DATE", null))
        .body("notOffered[2].remark", equalTo("The same is on line 2 already."));

    var referral = referral(taken, 2);
    as(linkWorker(NETWORK))
        .get("/referrals/" + referral)
        .then()
        .body("status", equalTo("offered"))
        .body("source", equalTo("proactive-offer"))
        .body("needs", contains("loneliness"))
        .body("reason", equalTo("Over 75: Lives alone"))
        .body("person.familyName", equalTo(ada.family()));
    assertThat(published("referral.received.v1", referral).get("source").asText())
        .isEqualTo("proactive-offer");
    var offered = published("referral.offered.v1", referral);
    assertThat(offered.get("cohortId").asText()).isEqualTo(taken.<String>path("cohortId"));
    assertThat(offered.get("code").asText()).isEqualTo("871691000000100");
  }

  @Test
  void what_the_person_answers_is_recorded_and_counted_by_cohort() {
    var said = List.of(somebody(), somebody(), somebody(), somebody());
    var taken = approach(list(said), null);
    answer(referral(taken, 2), "accept", "{}");
    answer(referral(taken, 3), "decline", "{\"by\":\"person\",\"reason\":\"not-wanted\"}");
    answer(referral(taken, 4), "decline", "{\"by\":\"service\",\"reason\":\"not-suitable\"}");

    report(taken)
        .then()
        .body("waiting", equalTo(0))
        .body("outcomes", hasEntry("accepted", 1))
        .body("outcomes", hasEntry("declined", 1))
        .body("outcomes", hasEntry("declined-by-service", 1))
        .body("outcomes", hasEntry("offered", 1))
        .body("items.outcome", contains("accepted", "declined", "declined-by-service", "offered"));
    assertThat(published("referral.accepted.v1", referral(taken, 2)).get("code").asText())
        .isEqualTo("871731000000106");
    assertThat(published("referral.declined.v1", referral(taken, 3)).get("code").asText())
        .isEqualTo("871711000000103");
    assertThat(published("referral.declined.v1", referral(taken, 4)).has("code")).isFalse();

    approach(list(said), null)
        .then()
        .body("offered", equalTo(1))
        .body("notOffered.outcome", contains("open-referral", "declined-before", "open-referral"));
  }

  @Test
  void a_no_stands_for_the_time_of_the_policy() {
    var ada = somebody();
    var taken = approach(list(List.of(ada)), null);
    answer(referral(taken, 2), "decline", "{\"by\":\"person\",\"reason\":\"not-wanted\"}");
    age(referral(taken, 2), "11 months");
    approach(list(List.of(ada)), null)
        .then()
        .body("notOffered.outcome", contains("declined-before"));
    age(referral(taken, 2), "2 months");
    approach(list(List.of(ada)), null).then().body("offered", equalTo(1));
  }

  @Test
  void an_offer_that_nobody_answered_is_taken_back_and_is_no_decline() {
    var people = List.of(somebody(), somebody());
    var taken = approach(list(people), null);
    answer(referral(taken, 2), "accept", "{}");
    var path = "/cohorts/" + taken.path("cohortId") + "/no-answer";
    post(path, "{\"offeredBefore\": \"2026-01-01\"}").then().body("lapsed", equalTo(0));
    post(path, "{\"offeredBefore\": \"2999-01-01\"}").then().body("lapsed", equalTo(1));
    post(path, "{\"offeredBefore\": \"2999-01-01\"}").then().body("lapsed", equalTo(0));
    report(taken).then().body("items.outcome", contains("accepted", "no-answer"));
    assertThat(published("referral.withdrawn.v1", referral(taken, 3)).get("reason").asText())
        .isEqualTo("no-answer");
    approach(list(people), null).then().body("offered", equalTo(1));
  }

  @Test
  void the_same_request_gets_the_same_answer_and_approaches_nobody_twice() {
    var list = list(List.of(somebody(), somebody().withoutNumber())) + "nobody\n";
    var key = UUID.randomUUID().toString();
    var first = approach(list, key);
    answer(referral(first, 2), "accept", "{}");
    assertThat(approach(list, key).asString()).isEqualTo(first.asString());
    approach(list + line(somebody()), key).then().statusCode(422);
    assertThat(offersTo(first)).isEqualTo(2);
  }

  @Test
  void the_same_people_in_another_order_are_not_approached_again() {
    var people = List.of(somebody(), somebody(), somebody());
    approach(list(people), null).then().body("offered", equalTo(3));
    approach(list(people.reversed()), null)
        .then()
        .body("offered", equalTo(0))
        .body("notOffered.outcome", everyItem(equalTo("open-referral")));
  }

  @Test
  void two_requests_at_once_with_one_key_are_one() {
    var list = list(Stream.generate(People::somebody).limit(20).toList());
    var key = UUID.randomUUID().toString();
    try (var threads = Executors.newFixedThreadPool(3)) {
      var answers =
          IntStream.range(0, 3)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> approach(list, key), threads))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      answers.forEach(it -> it.then().statusCode(201).body("offered", equalTo(20)));
      assertThat(answers.stream().map(it -> it.<String>path("cohortId")).distinct()).hasSize(1);
      assertThat(offersTo(answers.getFirst())).isEqualTo(20);
    }
  }

  @Test
  void what_was_interrupted_goes_on_where_it_stopped() {
    var key = UUID.randomUUID().toString();
    var list = list(List.of(somebody(), somebody(), somebody()));
    var first = approach(list, key);
    forgetLinesAfter(first, 2);
    report(first).then().body("waiting", equalTo(2)).body("items", hasSize(1));
    approach(list, key)
        .then()
        .statusCode(201)
        .body("cohortId", equalTo(first.path("cohortId")))
        .body("offered", equalTo(1))
        .body("notOffered.outcome", contains("open-referral", "open-referral"));
    report(first).then().body("waiting", equalTo(0));
  }

  @Test
  void who_has_died_is_not_approached_and_the_others_are() {
    var dead = somebody();
    var referred = People.refer(dead, "local-authority");
    var person = People.person(referred);
    decide(referred.path("referralId"), "withdraw", "{\"by\":\"service\",\"reason\":\"died\"}");
    People.died(person, "2026-10").then().statusCode(200);
    approach(list(List.of(dead, somebody())), null)
        .then()
        .body("offered", equalTo(1))
        .body("notOffered.outcome", contains("not-allowed"))
        .body("notOffered[0].remark", containsString("died"));
  }

  @Test
  void only_the_managers_of_the_network_approach_its_people_and_read_how_it_went() {
    var list = list(List.of(somebody()));
    var stranger = manager("U26345");
    approach(stranger, list, null).then().statusCode(404);
    approach(linkWorker(NETWORK), list, null).then().statusCode(403);
    approach(Tokens.of("icb-analyst"), list, null).then().statusCode(403);
    var id = approach(list, null).<String>path("cohortId");
    as(stranger).get("/cohorts/" + id).then().statusCode(404);
    as(stranger).get("/cohorts").then().body("items.cohortId", not(hasItem(id)));
    as(manager(NETWORK)).get("/cohorts?limit=500").then().body("items.cohortId", hasItem(id));
    as(linkWorker(NETWORK)).get("/cohorts/" + id).then().statusCode(403);
    as(stranger)
        .contentType("application/json")
        .body("{\"offeredBefore\": \"2999-01-01\"}")
        .post("/cohorts/" + id + "/no-answer")
        .then()
        .statusCode(404);
  }

  @Test
  void what_is_no_list_is_refused_whole() {
    approach("", null).then().statusCode(400).body("type", equalTo("/problems/wrong-columns"));
    approach("NHS_NUMBER\n9990000018\n", null)
        .then()
        .statusCode(400)
        .body("detail", containsString("GIVEN_NAME"));
    approach(HEADER + "x\n".repeat(10_001), null)
        .then()
        .statusCode(413)
        .body("type", equalTo("/problems/too-many-lines"));
  }

  @Test
  void an_offer_that_is_not_answered_yet_does_not_fill_the_queue() {
    var taken = approach(list(List.of(somebody())), null);
    var referral = referral(taken, 2);
    as(manager(NETWORK))
        .get("/queues/" + NETWORK + "?limit=500")
        .then()
        .statusCode(200)
        .body("items.referralId", not(hasItem(referral)));
  }

  @Test
  void nothing_personal_is_stored_in_the_clear() {
    var ada = somebody().named("Plainlyfictitious");
    approach(list(List.of(ada)), UUID.randomUUID().toString()).then().statusCode(201);
    for (var table : List.of("event", "cohort", "cohort_line", "processed_command", "referral")) {
      assertThat(
              count(
                  "select count(*) from "
                      + table
                      + " t where t::text ilike '%Plainlyfictitious%' or t::text like '%' || $1 || '%'",
                  requireNonNull(ada.number())))
          .as(table)
          .isZero();
    }
  }

  /** Also a measurement: {@code -Dcohort.lines=5000}. */
  @Test
  void a_long_list_is_taken_in_line_by_line_and_shows_how_far_it_is() {
    var lines = Integer.getInteger("cohort.lines", 300);
    var list = list(Stream.generate(People::somebody).limit(lines).toList());
    var name = "Long " + UUID.randomUUID();
    var began = System.nanoTime();
    var answer =
        CompletableFuture.supplyAsync(
            () -> approach(manager(NETWORK), list, UUID.randomUUID().toString(), name));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> underWay(name).stream().anyMatch(it -> it > 0 && it < lines));
    answer.join().then().statusCode(201).body("lines", equalTo(lines));
    await()
        .atMost(Duration.ofMinutes(5))
        .untilAsserted(
            () ->
                report(answer.join())
                    .then()
                    .body("waiting", equalTo(0))
                    .body("outcomes.offered", equalTo(lines)));
    LOGGER.infof("%d lines in %s", lines, Duration.ofNanos(System.nanoTime() - began));
  }

  @Test
  void a_list_that_takes_long_is_answered_before_and_goes_on() {
    var ada = somebody();
    var referred = People.refer(ada, "local-authority");
    decide(referred.path("referralId"), "decline", "{\"by\":\"service\",\"reason\":\"full\"}");
    var held = new CompletableFuture<Void>();
    var answered = new CompletableFuture<Response>();
    var holding =
        transactions
            .write(
                session ->
                    Sql.select(
                            session,
                            "select from person_index where person_id = $1 for update",
                            UUID.fromString(People.person(referred)))
                        .invoke(() -> held.complete(null))
                        .call(() -> Uni.createFrom().completionStage(answered)))
            .subscribeAsCompletionStage();
    held.join();
    var taken = approach(list(List.of(ada, somebody())), null);
    answered.complete(taken);
    holding.join();
    taken.then().statusCode(201).body("waiting", equalTo(1)).body("offered", equalTo(1));
    await().untilAsserted(() -> report(taken).then().body("outcomes.offered", equalTo(2)));
  }

  private static List<Integer> underWay(String name) {
    var cohorts = as(manager(NETWORK)).get("/cohorts?limit=500");
    return cohorts.<List<Map<String, Object>>>path("items").stream()
        .filter(it -> name.equals(it.get("name")))
        .map(it -> as(manager(NETWORK)).get("/cohorts/" + it.get("cohortId")))
        .map(it -> it.<Integer>path("waiting"))
        .toList();
  }

  private static String list(List<Somebody> people) {
    return HEADER + people.stream().map(CohortTest::line).collect(Collectors.joining());
  }

  private static String line(Somebody it) {
    return "%s,%s,%s,%s,%s,M82002,loneliness,Lives alone%n"
        .formatted(
            it.number() == null ? "" : it.number(),
            it.given(),
            it.family(),
            it.birthDate(),
            it.postcode());
  }

  private static Response approach(String list, @Nullable String key) {
    return approach(manager(NETWORK), list, key);
  }

  private static Response approach(Tokens who, String list, @Nullable String key) {
    return approach(who, list, key, "Over 75");
  }

  private static Response approach(Tokens who, String list, @Nullable String key, String name) {
    return as(who)
        .contentType("text/csv")
        .headers(key == null ? Map.of() : Map.of("Idempotency-Key", key))
        .queryParam("pcn", NETWORK)
        .queryParam("name", name)
        .queryParam("reason", "lonely-or-isolated")
        .queryParam("evidence", "Search of practice records")
        .body(list)
        .post("/cohorts");
  }

  private static Response report(Response taken) {
    return as(manager(NETWORK)).get("/cohorts/" + taken.path("cohortId"));
  }

  private static String referral(Response taken, int line) {
    return report(taken).path("items.find { it.line == " + line + " }.referralId");
  }

  private static void answer(String referral, String how, String body) {
    decide(referral, how, body);
  }

  private static void decide(String referral, String how, String body) {
    People.post(manager(NETWORK), "/referrals/" + referral + "/" + how, "*", body)
        .then()
        .statusCode(200);
  }

  private static Response post(String path, String body) {
    return as(manager(NETWORK)).contentType("application/json").body(body).post(path);
  }

  private static JsonNode published(String type, String referral) {
    return LOG.await("referral.events", it -> it.key().equals(referral) && it.type().equals(type))
        .data();
  }

  private long offersTo(Response taken) {
    return count(
        """
        select count(*) from event e join cohort_line l on l.referral_id::text = e.stream_id
        where e.type = 'social-prescribing-offered.v2' and l.cohort_id = $1
        """,
        UUID.fromString(taken.path("cohortId")));
  }

  private void age(String referral, String by) {
    update(
        "update referral set ended_on = ended_on - $2::text::interval where id = $1",
        UUID.fromString(referral),
        by);
  }

  private void forgetLinesAfter(Response taken, int line) {
    update(
        "delete from cohort_line where cohort_id = $1 and line > $2",
        UUID.fromString(taken.path("cohortId")),
        line);
  }

  private void update(String sql, Object... parameters) {
    transactions
        .write(session -> Sql.update(session, sql, parameters))
        .await()
        .atMost(Duration.ofSeconds(5));
  }

  private long count(String sql, Object... parameters) {
    return (Long)
        transactions
            .read(session -> Sql.select(session, sql, parameters))
            .await()
            .atMost(Duration.ofSeconds(5))
            .getFirst()[0];
  }
}
