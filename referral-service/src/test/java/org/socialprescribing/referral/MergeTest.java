package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.manager;
import static org.socialprescribing.referral.People.person;
import static org.socialprescribing.referral.People.post;
import static org.socialprescribing.referral.People.refer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

/** The people of a network say who is one person, and can take it back. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MergeTest {
  private static final String NETWORK = "U60057";
  private static final String WHY = "{\"reason\":\"objection\",\"requestedBy\":\"person\"}";
  private static final KafkaLog LOG = KafkaLog.ofTestBroker();

  @Inject Transactions transactions;

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void two_who_are_alike_are_compared_and_the_reading_is_noted_for_both() {
    var two = alike();
    as(linkWorker(NETWORK))
        .get("/matches/" + two.match())
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("suggested"))
        .body("agreeing", hasItem("birth-date-and-postcode"))
        .body("entries.personId", containsInAnyOrder(two.known(), two.other()))
        .body("entries.identity.familyName", hasItem(two.who().family()));
    for (var id : List.of(two.known(), two.other())) {
      assertThat(count("select count(*) from record_access where person_id = $1::uuid", id))
          .isEqualTo(1);
    }
  }

  @Test
  void strangers_see_no_suggestion_and_decide_on_none() {
    var two = alike();
    var stranger = linkWorker("U24883");
    as(stranger).get("/matches/" + two.match()).then().statusCode(404);
    as(stranger).get("/matches?limit=500").then().body("items.matchId", not(hasItem(two.match())));
    confirm(stranger, two, two.known()).then().statusCode(404);
    post(stranger, "/matches/" + two.match() + "/reject", "\"1\"", "").then().statusCode(404);
    merge(stranger, two.other(), two.known(), "*").then().statusCode(404);
    as(council()).get("/matches").then().statusCode(403);
  }

  @Test
  void a_confirmed_suggestion_makes_them_one_and_later_referrals_land_with_the_survivor() {
    var two = alike();
    confirm(linkWorker(NETWORK), two, two.known()).then().statusCode(200).header("ETag", "\"2\"");

    refer(two.slip().withoutNumber(), "self").then().body("personId", equalTo(two.known()));
    as(manager(NETWORK))
        .get("/people/" + two.other() + "/state")
        .then()
        .body("state", equalTo("merged"))
        .body("mergedInto", equalTo(two.known()));
    as(manager(NETWORK))
        .get("/matches?limit=500")
        .then()
        .body("items.matchId", not(hasItem(two.match())));
    var merged =
        LOG.await(
            "person.events",
            it -> it.key().equals(two.other()) && it.type().equals("person.merged.v1"));
    assertThat(merged.data().get("survivorId").asText()).isEqualTo(two.known());
  }

  @Test
  void the_referral_of_a_merged_entry_shows_the_survivor() {
    var two = alike();
    confirm(linkWorker(NETWORK), two, two.known()).then().statusCode(200);
    as(manager(NETWORK))
        .get("/referrals/" + two.referralOfOther())
        .then()
        .body("personId", equalTo(two.other()))
        .body("mergedInto", equalTo(two.known()))
        .body("person.nhsNumber", equalTo(two.who().number()))
        .body("reason", equalTo("Would like company."));
  }

  @Test
  void an_undone_merge_restores_both_and_is_not_suggested_again() {
    var two = alike();
    confirm(linkWorker(NETWORK), two, two.known()).then().statusCode(200);
    post(linkWorker(NETWORK), "/people/" + two.other() + "/unmerge", "\"2\"", "")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"");

    refer(two.slip().withoutNumber(), "self").then().body("personId", equalTo(two.other()));
    refer(two.who(), "self").then().body("personId", equalTo(two.known()));
    as(manager(NETWORK))
        .get("/people/" + two.other() + "/state")
        .then()
        .body("state", equalTo("registered"));
    as(manager(NETWORK))
        .get("/matches?limit=500")
        .then()
        .body("items.matchId", not(hasItem(two.match())));
    LOG.await(
        "person.events",
        it -> it.key().equals(two.other()) && it.type().equals("person.unmerged.v1"));
  }

  @Test
  void a_rejected_suggestion_is_remembered() {
    var two = alike();
    post(linkWorker(NETWORK), "/matches/" + two.match() + "/reject", "\"1\"", "")
        .then()
        .statusCode(200);
    refer(two.slip().withoutNumber(), "self").then().body("personId", equalTo(two.other()));
    as(manager(NETWORK))
        .get("/matches?limit=500")
        .then()
        .body("items.matchId", not(hasItem(two.match())));
    confirm(linkWorker(NETWORK), two, two.known()).then().statusCode(412);
    post(
            linkWorker(NETWORK),
            "/matches/" + two.match() + "/confirm",
            "*",
            "{\"survivorId\":\"" + two.known() + "\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/match-rejected"));
  }

  @Test
  void a_merge_needs_the_version_that_was_read_and_a_survivor_of_the_two() {
    var two = alike();
    as(linkWorker(NETWORK))
        .contentType("application/json")
        .body("{\"survivorId\":\"" + two.known() + "\"}")
        .post("/matches/" + two.match() + "/confirm")
        .then()
        .statusCode(428);
    merge(linkWorker(NETWORK), two.other(), two.known(), "\"7\"").then().statusCode(412);
    var third = person(refer(People.somebody(), "self"));
    confirm(linkWorker(NETWORK), two, third)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/survivor-not-of-match"));
    as(linkWorker(NETWORK))
        .get("/matches/" + two.match())
        .then()
        .body("status", equalTo("suggested"));
  }

  @Test
  void what_cannot_be_one_is_refused() {
    var ada = People.somebody();
    var one = person(refer(ada, "self"));
    var other = person(refer(ada.numbered(Http.nextNhsNumber()), "self"));
    var manager = manager(NETWORK);
    refused(merge(manager, one, other, "*"), "nhs-numbers-differ");
    refused(merge(manager, one, one, "*"), "person-merged-into-itself");
    var two = alike();
    People.died(two.known(), "2026-11").then().statusCode(200);
    refused(merge(manager, two.other(), two.known(), "*"), "deaths-differ");
    People.died(two.other(), "2026-11").then().statusCode(200);
    merge(manager, two.other(), two.known(), "*").then().statusCode(200);
    refused(merge(manager, two.known(), two.other(), "*"), "person-merged");
    refused(merge(manager, two.other(), one, "*"), "person-merged");
    refused(post(manager, "/people/" + one + "/unmerge", "*", ""), "person-not-merged");
  }

  @Test
  void numbers_are_compared_over_all_who_would_be_one() {
    var one = person(refer(People.somebody(), "self"));
    var between = person(refer(People.somebody().withoutNumber(), "self"));
    var other = person(refer(People.somebody(), "self"));
    merge(manager(NETWORK), one, between, "*").then().statusCode(200);
    refused(merge(manager(NETWORK), other, between, "*"), "nhs-numbers-differ");
  }

  @Test
  void a_chain_of_merges_leads_to_its_end_and_comes_apart_where_it_is_cut() {
    var a = People.somebody().withoutNumber();
    var b = People.somebody().withoutNumber();
    var c = People.somebody().withoutNumber();
    var first = person(refer(a, "self"));
    var second = person(refer(b, "self"));
    var third = person(refer(c, "self"));
    merge(manager(NETWORK), first, second, "*").then().statusCode(200);
    merge(manager(NETWORK), second, third, "*").then().statusCode(200);
    refer(a, "self").then().body("personId", equalTo(third));
    refused(merge(manager(NETWORK), third, first, "*"), "person-merged");

    post(manager(NETWORK), "/people/" + second + "/unmerge", "*", "").then().statusCode(200);
    refer(a, "self").then().body("personId", equalTo(second));
    refer(c, "self").then().body("personId", equalTo(third));
  }

  @Test
  void two_merges_of_the_same_two_against_each_other_make_no_circle() throws Exception {
    for (var round = 0; round < 5; round++) {
      var one = person(refer(People.somebody().withoutNumber(), "self"));
      var other = person(refer(People.somebody().withoutNumber(), "self"));
      var answers = new ArrayList<Future<Response>>();
      try (var threads = Executors.newFixedThreadPool(2)) {
        answers.add(threads.submit(() -> merge(manager(NETWORK), one, other, "*")));
        answers.add(threads.submit(() -> merge(manager(NETWORK), other, one, "*")));
      }
      assertThat(List.of(answers.get(0).get().statusCode(), answers.get(1).get().statusCode()))
          .containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test
  void whoever_erases_one_entry_of_a_person_erases_all_of_them() {
    for (var named : List.of("survivor", "merged")) {
      var two = alike();
      confirm(linkWorker(NETWORK), two, two.known()).then().statusCode(200);
      post(
              Tokens.of("operator"),
              "/people/" + (named.equals("survivor") ? two.known() : two.other()) + "/erase",
              "*",
              WHY)
          .then()
          .statusCode(200);
      for (var id : List.of(two.known(), two.other())) {
        as(Tokens.of("operator"))
            .get("/people/" + id + "/state")
            .then()
            .body("state", equalTo("erased"));
        assertThat(traces(id)).isZero();
        LOG.await(
            "person.events", it -> it.key().equals(id) && it.type().equals("person.erased.v1"));
      }
      as(manager(NETWORK))
          .get("/referrals/" + two.referralOfOther())
          .then()
          .body("$", not(hasKey("person")))
          .body("$", not(hasKey("reason")));
      assertThat(person(refer(two.who(), "self"))).isNotIn(two.known(), two.other());
      refused(
          post(manager(NETWORK), "/people/" + two.other() + "/unmerge", "*", ""), "person-erased");
    }
  }

  @Test
  void suggestions_are_read_page_by_page() {
    alike();
    alike();
    var first = as(manager(NETWORK)).get("/matches?limit=1");
    first.then().body("items", hasSize(1)).body("$", hasKey("nextCursor"));
    as(manager(NETWORK))
        .get("/matches?limit=1&cursor=" + first.path("nextCursor"))
        .then()
        .body("items", hasSize(1))
        .body("items.matchId", not(contains(first.<String>path("items[0].matchId"))));
  }

  /**
   * Two entries that are alike.
   *
   * @param slip how the other one was described
   */
  private record Alike(
      People.Somebody who,
      People.Somebody slip,
      String known,
      String other,
      String match,
      String referralOfOther) {}

  private static Alike alike() {
    var who = People.somebody();
    var slip = who.called("Adeline");
    var known = person(refer(who, "other-nhs"));
    var referral = refer(slip.withoutNumber(), "self");
    var other = person(referral);
    var match =
        as(manager(NETWORK))
            .get("/matches?limit=500")
            .then()
            .extract()
            .<String>path("items.find { it.persons.contains('" + other + "') }.matchId");
    return new Alike(who, slip, known, other, match, referral.path("referralId"));
  }

  private static Response confirm(Tokens token, Alike two, String survivor) {
    return post(
        token,
        "/matches/" + two.match() + "/confirm",
        "\"1\"",
        "{\"survivorId\":\"" + survivor + "\"}");
  }

  private static Response merge(Tokens token, String person, String into, String ifMatch) {
    return post(token, "/people/" + person + "/merge", ifMatch, "{\"into\":\"" + into + "\"}");
  }

  private static void refused(Response response, String rule) {
    response.then().statusCode(409).body("type", equalTo("/problems/" + rule));
  }

  private long traces(String person) {
    return count(
        """
        select (select count(*) from subject_key where subject = $1)
          + (select count(*) from person_index where person_id = $1::uuid)
          + (select count(*) from person_match where person_id = $1::uuid)
          + (select count(*) from person where id = $1::uuid and identity is not null)
          + (select count(*) from referral where person_id = $1::uuid and reason is not null)
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
}
