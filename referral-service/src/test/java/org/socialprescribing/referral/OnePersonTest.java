package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.gp;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.manager;
import static org.socialprescribing.referral.People.died;
import static org.socialprescribing.referral.People.person;
import static org.socialprescribing.referral.People.refer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.testing.RealServers;

/** Whoever refers somebody, by whichever door, the register holds them once. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OnePersonTest {
  private static final String NETWORK = "U60057";
  @Inject Transactions transactions;

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void three_referrals_of_one_person_within_a_minute_make_one_person_in_whatever_order() {
    for (var order : List.of("gps", "gsp", "pgs", "psg", "sgp", "spg")) {
      var ada = People.somebody();
      for (var door : order.chars().toArray()) {
        switch (door) {
          case 'g' -> byGp(ada);
          case 'p' -> refer(ada.withoutNumber(), "pharmacy").then().statusCode(201);
          default -> refer(ada.withoutNumber(), "self").then().statusCode(201);
        }
      }
      assertOnePersonWithThreeReferrals(ada, order);
    }
  }

  @Test
  void three_referrals_at_the_same_moment_make_one_person() throws Exception {
    for (var round = 0; round < 8; round++) {
      var ada = People.somebody();
      var doors =
          new ArrayList<Callable<Response>>(
              List.of(
                  () -> byGp(ada),
                  () -> refer(ada.withoutNumber(), "pharmacy"),
                  () -> refer(ada.withoutNumber(), "self")));
      Collections.shuffle(doors, new Random(round));
      try (var threads = Executors.newFixedThreadPool(3)) {
        for (var answer : threads.invokeAll(doors)) {
          assertThat(answer.get().statusCode()).isIn(200, 201);
        }
      }
      assertOnePersonWithThreeReferrals(ada, "round " + round);
    }
  }

  @Test
  void a_number_that_comes_later_is_learned_and_finds_the_person_from_then_on() {
    var ada = People.somebody();
    var first = person(refer(ada.withoutNumber(), "pharmacy"));
    refer(ada, "other-nhs").then().body("personId", equalTo(first));
    var elsewhere = ada.named("Fictitious").at("TF1 2BB");
    refer(elsewhere, "other-nhs").then().body("personId", equalTo(first));
    assertThat(count("select count(*) from event where stream_id = $1", first)).isEqualTo(2);
    as(manager(NETWORK))
        .get("/referrals/" + refer(ada, "self").path("referralId"))
        .then()
        .body("person.nhsNumber", equalTo(ada.number()))
        .body("person.familyName", equalTo(ada.family()));
  }

  @Test
  void two_numbers_are_two_people_however_alike_they_are() {
    var ada = People.somebody();
    var one = person(refer(ada, "self"));
    var other = person(refer(ada.numbered(Http.nextNhsNumber()), "self"));
    assertThat(other).isNotEqualTo(one);
    var third = person(refer(ada.withoutNumber(), "self"));
    assertThat(third).as("who agrees with two is neither").isNotIn(one, other);
    assertThat(suggested(third)).isEqualTo(2);
    assertThat(suggested(one)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"given", "family", "birthDate", "postcode"})
  void whoever_is_only_alike_is_another_person_and_suggested(String slip) {
    var ada = People.somebody();
    var known = person(refer(ada, "other-nhs"));
    var alike =
        switch (slip) {
          case "given" -> ada.called("Adeline");
          case "family" -> ada.named("Fictitious");
          case "birthDate" -> ada.born("1949-12-31");
          default -> ada.at("TF1 2BB");
        };
    var other = person(refer(alike.withoutNumber(), "self"));
    assertThat(other).isNotEqualTo(known);
    as(linkWorker(NETWORK))
        .get("/matches?limit=500")
        .then()
        .statusCode(200)
        .body("items.persons.flatten()", hasItem(other))
        .body(
            "items.find { it.persons.contains('" + other + "') }.persons",
            containsInAnyOrder(known, other));
  }

  @Test
  void the_database_holds_no_name_date_or_postcode_in_the_clear() {
    var ada = People.somebody();
    var id = person(refer(ada, "self"));
    assertThat(
            count(
                """
                select count(*) from (
                  select to_jsonb(p)::text as line from person p
                  union all select to_jsonb(i)::text from person_index i
                  union all select to_jsonb(m)::text from person_match m
                  union all select payload::text from event where stream_id = $1) everything
                where line like '%' || $2 || '%' or line like '%' || $3 || '%'
                  or line like '%' || $4 || '%'
                """,
                id, ada.family(), ada.postcode(), String.valueOf(ada.number())))
        .isZero();
    assertThat(count("select count(*) from person_match where person_id = $1::uuid", id))
        .isEqualTo(4);
  }

  @Test
  void nobody_is_referred_who_has_died_until_the_death_is_taken_back() {
    var ada = People.somebody();
    var referral = refer(ada, "self");
    var id = person(referral);
    died(id, "2026-11-03").then().statusCode(200).header("ETag", "\"2\"");
    refer(ada, "self").then().statusCode(409).body("type", equalTo("/problems/person-deceased"));
    refer(ada.withoutNumber(), "pharmacy")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/person-deceased"));
    as(linkWorker(NETWORK))
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body("{}")
        .post("/referrals/" + referral.path("referralId") + "/accept")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/person-deceased"));
    as(manager(NETWORK)).get("/people/" + id + "/state").then().body("died", equalTo("2026-11"));

    died(id, "2026-10").then().statusCode(200).header("ETag", "\"3\"");
    died(id, "2999-01").then().statusCode(409).body("type", equalTo("/problems/death-in-future"));
    People.post(manager(NETWORK), "/people/" + id + "/death/retract", "*", "")
        .then()
        .statusCode(200);
    refer(ada, "self").then().statusCode(201).body("personId", equalTo(id));
  }

  @Test
  void only_the_people_of_the_network_note_a_death() {
    var id = person(refer(People.somebody(), "self"));
    People.post(manager("U24883"), "/people/" + id + "/death", "*", "{\"died\":\"2026-11\"}")
        .then()
        .statusCode(404);
    People.post(gp(), "/people/" + id + "/death", "*", "{\"died\":\"2026-11\"}")
        .then()
        .statusCode(403);
    as(manager("U24883")).get("/people/" + id + "/state").then().statusCode(404);
    died(id, "next week").then().statusCode(400);
  }

  private static Response byGp(People.Somebody ada) {
    return Http.message(gp(), UUID.randomUUID().toString())
        .body(People.message(ada))
        .post("/fhir/$process-message");
  }

  private void assertOnePersonWithThreeReferrals(People.Somebody ada, String as) {
    var id = person(refer(ada, "self"));
    assertThat(count("select count(*) from referral where person_id = $1::uuid", id))
        .as(as)
        .isEqualTo(4);
    assertThat(suggested(id)).as(as).isZero();
  }

  private long suggested(String person) {
    return count(
        "select count(*) from match_suggestion where one = $1::uuid or other = $1::uuid", person);
  }

  private long count(String sql, String... parameters) {
    return transactions
        .read(
            session ->
                Sql.select(
                    session, sql, Arrays.copyOf(parameters, parameters.length, Object[].class)))
        .map(rows -> (Long) rows.getFirst()[0])
        .await()
        .atMost(Duration.ofSeconds(20));
  }
}
