package org.socialprescribing.referral.commands.selfreferral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.nextNhsNumber;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.referral.Http;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SelfReferralTest {
  private static final String SHREWSBURY = "U60057";

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void the_example_is_taken_in_and_reaches_the_network_of_the_surgery_that_was_named() {
    var reference = reference(json(Examples.REQUEST, null));
    var found =
        as(linkWorker(SHREWSBURY)).get("/self-referrals/" + reference.toLowerCase(Locale.ROOT));
    found.then().statusCode(200).body("reference", equalTo(reference));
    as(linkWorker(SHREWSBURY))
        .get("/referrals/" + found.path("referralId"))
        .then()
        .body("source", equalTo("self"))
        .body("priority", equalTo("routine"))
        .body("status", equalTo("received"))
        .body("practiceCode", equalTo("M82002"))
        .body("person.phone", equalTo("07700 900001"))
        .body("details.consent", equalTo("person-agreed"))
        .body("details.contact.note", equalTo("After five, please."));
    as(linkWorker("U24883")).get("/self-referrals/" + reference).then().statusCode(404);
    as(council()).get("/self-referrals/" + reference).then().statusCode(403);
    as(linkWorker(SHREWSBURY)).get("/self-referrals/2222-2222").then().statusCode(404);
  }

  @Test
  void without_a_surgery_or_with_one_that_nobody_knows_it_waits_to_be_placed() {
    for (var surgery : List.of("", "\"surgery\": \"The one by the church\",")) {
      var body = Examples.REQUEST.replaceAll("\"surgery\": [^,]*,", surgery);
      var id = referral(reference(json(body, null)));
      as(linkWorker(SHREWSBURY))
          .get("/referrals/" + id)
          .then()
          .body("status", equalTo("awaiting-placement"));
    }
  }

  @Test
  void the_answer_does_not_tell_whether_a_person_is_known() {
    var known = nextNhsNumber();
    var before =
        as(council())
            .contentType("application/json")
            .body(Http.referral("M82002", known))
            .post("/referrals");
    before.then().statusCode(201);
    var mine = json(withNumber(known), null);
    var stranger = json(withNumber(nextNhsNumber()), null);
    assertThat(mine.statusCode()).isEqualTo(stranger.statusCode()).isEqualTo(202);
    assertThat(mine.jsonPath().getMap("$").keySet())
        .isEqualTo(stranger.jsonPath().getMap("$").keySet())
        .containsExactly("reference");
    assertThat(mine.headers().asList().stream().map(it -> it.getName()).sorted())
        .isEqualTo(stranger.headers().asList().stream().map(it -> it.getName()).sorted().toList());
  }

  @Test
  void what_a_stranger_writes_overrules_nothing_that_the_register_knows() {
    var number = nextNhsNumber();
    as(council())
        .contentType("application/json")
        .body(Http.referral("M82003", number))
        .post("/referrals")
        .then()
        .statusCode(201);
    var id = referral(reference(json(withNumber(number), null)));
    String person = as(linkWorker(SHREWSBURY)).get("/referrals/" + id).path("personId");
    var told = KafkaLog.ofTestBroker();
    told.await("referral.events", it -> it.key().equals(id));
    assertThat(told.records("person.events", person).stream().map(it -> it.type()))
        .containsExactly("person.registered.v1");
  }

  @Test
  void who_is_new_is_entered_with_the_surgery_they_name_by_one_event() {
    var id = referral(reference(json(withNumber(nextNhsNumber()), null)));
    String person = as(linkWorker(SHREWSBURY)).get("/referrals/" + id).path("personId");
    var told = KafkaLog.ofTestBroker();
    told.await("referral.events", it -> it.key().equals(id));
    assertThat(told.records("person.events", person))
        .singleElement()
        .satisfies(it -> assertThat(it.data().path("practiceCode").asText()).isEqualTo("M82002"));
  }

  @Test
  void nothing_that_was_said_is_published() {
    var id = referral(reference(json(Examples.REQUEST, null)));
    var received = KafkaLog.ofTestBroker().await("referral.events", it -> it.key().equals(id));
    assertThat(received.data().toString())
        .contains("\"self\"", "loneliness")
        .doesNotContain("Ada", "07700", "get out more");
  }

  @Test
  void what_is_wrong_is_told_field_by_field_in_plain_words() {
    given()
        .contentType("application/json")
        .body(
            """
            {"givenName": " ", "birthDate": "1820-01-01", "nhsNumber": "9990000019",
             "contactBy": "email", "phone": "ring me", "reason": "", "consent": false}
            """)
        .post("/self-referrals")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "violations.field",
            hasItems(
                "givenName",
                "familyName",
                "birthDate",
                "nhsNumber",
                "phone",
                "email",
                "reason",
                "consent"))
        .body("violations.message", hasItems("Enter your first name"));
    json("{\"contactBy\": \"letter\"}", null)
        .then()
        .body("violations.message", hasItems("Choose a phone call, a text message or an email"));
  }

  @Test
  void other_types_endless_bodies_and_large_ones_are_refused() {
    given().contentType("text/plain").body("x").post("/self-referrals").then().statusCode(415);
    given().contentType("application/json").body("x").post("/self-referral").then().statusCode(415);
    json("{\"reason\": \"" + "x".repeat(40_000) + "\"}", null).then().statusCode(413);
    json("null", null).then().statusCode(400);
    json("{", null).then().statusCode(400);
  }

  @Test
  void a_request_sent_many_times_at_once_is_one_referral() throws Exception {
    var key = UUID.randomUUID().toString();
    try (var pool = Executors.newFixedThreadPool(8)) {
      var answers =
          pool.invokeAll(
              Stream.generate(
                      () ->
                          (java.util.concurrent.Callable<String>)
                              () -> reference(json(Examples.REQUEST, key)))
                  .limit(8)
                  .toList());
      assertThat(answers.stream().map(Future::resultNow).distinct()).hasSize(1);
    }
    json(Examples.REQUEST.replace("Ada", "Eve"), key).then().statusCode(422);
  }

  @Test
  void the_description_carries_the_examples() {
    given().get("/openapi").then().body(containsString("I would like to get out more."));
  }

  private static String withNumber(String number) {
    return Examples.REQUEST.replace(
        "\"postcode\"", "\"nhsNumber\": \"" + number + "\", \"postcode\"");
  }

  private static Response json(String body, @Nullable String key) {
    var request = given().contentType("application/json").body(body);
    return (key == null ? request : request.header("Idempotency-Key", key)).post("/self-referrals");
  }

  private static String reference(Response response) {
    response.then().statusCode(202).body("reference", matchesPattern("\\w{4}-\\w{4}"));
    return response.path("reference");
  }

  private static String referral(String reference) {
    return as(linkWorker(SHREWSBURY)).get("/self-referrals/" + reference).path("referralId");
  }
}
