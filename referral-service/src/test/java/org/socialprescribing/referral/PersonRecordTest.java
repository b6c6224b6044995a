package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.manager;
import static org.socialprescribing.referral.Http.referral;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

/** What is held on a person beside their referrals can be seen, added to and put right. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PersonRecordTest {
  private static final String NETWORK = "U60057";
  private static final KafkaLog LOG = KafkaLog.ofTestBroker();

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void late_news_of_a_practice_find_their_place_and_the_practice_of_today_stays() {
    var person = referred();
    var april = today().minusMonths(7);
    post(person, "registrations", "\"1\"", registered("M82004", april))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");

    as(linkWorker(NETWORK))
        .get("/people/" + person + "/registrations")
        .then()
        .statusCode(200)
        .body("practiceCode", contains("M82004", "M82002"))
        .body("[0].from", equalTo(april.toString()))
        .body("[0].until", not(equalTo(null)))
        .body("[1]", not(hasKey("until")));
    var published =
        LOG.await("person.events", it -> it.key().equals(person) && it.type().contains("practice"));
    assertThat(published.data().get("practiceCode").asText()).isEqualTo("M82004");
    assertThat(published.data().get("from").asText()).isEqualTo(april.toString());
    assertThat(record(person).<String>path("person.familyName")).isEqualTo("Sample");
  }

  @Test
  void a_registration_that_has_not_begun_is_refused() {
    post(referred(), "registrations", "*", registered("M82004", today().plusDays(3)))
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/date-in-future"));
  }

  @Test
  void access_needs_come_with_a_referral_and_are_shown_with_it_to_whoever_may_see_the_person() {
    var number = Http.nextNhsNumber();
    var made = refer(withNeeds(number));
    refer(withNeeds(number));
    as(linkWorker(NETWORK))
        .get("/referrals/" + made.path("referralId"))
        .then()
        .statusCode(200)
        .body("accessNeeds", hasSize(2))
        .body("accessNeeds.find { it.kind == 'interpreter' }.language", equalTo("pl"))
        .body(
            "accessNeeds.find { it.kind == 'communication-support' }.refset",
            equalTo("999002121000000109"))
        .body(
            "accessNeeds.find { it.kind == 'communication-support' }.codeDoubtful", equalTo(true));
    var events = LOG.records("person.events", made.path("personId")).toString();
    assertThat(events).doesNotContain("1054321000000100", "interpreter", "hearing loop");
  }

  @Test
  void an_access_need_is_recorded_reviewed_changed_and_removed() {
    var person = referred();
    var made =
        post(
            person,
            "access-needs",
            "\"1\"",
            "{\"need\":{\"kind\":\"information-format\",\"note\":\"Large print\"}}");
    made.then().statusCode(201).header("ETag", "\"2\"");
    var need = made.header("Location").replaceFirst(".*/people/", "/people/");
    var id = need.replaceFirst(".*/", "");

    post(person, "access-needs/" + id + "/review", "\"2\"", "{\"reviewBy\":\"2031-05-11\"}")
        .then()
        .statusCode(200);
    shownNeeds(person).then().body("[0].reviewBy", equalTo("2031-05-11"));

    as(linkWorker(NETWORK))
        .contentType("application/json")
        .header("If-Match", "\"3\"")
        .body("{\"need\":{\"kind\":\"information-format\",\"note\":\"Braille\"}}")
        .put(need)
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"");
    shownNeeds(person).then().body("[0].note", equalTo("Braille")).body("$", hasSize(1));

    post(person, "access-needs/" + id + "/remove", "\"4\"", "{\"reason\":\"no-longer-needed\"}")
        .then()
        .statusCode(200);
    shownNeeds(person).then().body("$", empty());
    post(person, "access-needs/" + id + "/review", "*", "{}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/access-need-not-recorded"));
  }

  @Test
  void an_access_need_says_something() {
    post(referred(), "access-needs", "*", "{\"need\":{\"kind\":\"contact-method\"}}")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/empty-access-need"));
  }

  @Test
  void facts_for_equity_are_added_rectified_and_published() {
    var person = referred();
    post(person, "demographics", "*", "{\"ethnicCategory\":\"B\",\"priorityGroups\":[\"carer\"]}")
        .then()
        .statusCode(200);
    var added = LOG.await("person.events", it -> isDemographics(it.key(), it.type(), person));
    assertThat(added.data().get("ethnicCategory").asText()).isEqualTo("B");
    assertThat(added.data().get("priorityGroups").get(0).asText()).isEqualTo("carer");

    post(person, "demographics", "*", "{\"ethnicCategory\":\"C\"}").then().statusCode(200);
    record(person).then().body("demographics.ethnicCategory", equalTo("B"));

    post(person, "rectify-demographics", "*", "{\"sex\":\"male\",\"reason\":\"entered-in-error\"}")
        .then()
        .statusCode(200);
    record(person)
        .then()
        .body("demographics", not(hasKey("ethnicCategory")))
        .body("demographics.sex", equalTo("male"))
        .body("demographics.birthYear", equalTo(1964));
  }

  @Test
  void a_rectified_person_is_found_by_what_is_right_and_not_by_what_was_wrong() {
    var wrong = Http.nextNhsNumber();
    var right = Http.nextNhsNumber();
    String person = refer(referral("M82002", wrong)).path("personId");
    var body = identity(right, "Sampleson");
    post(person, "rectify-identity", "\"1\"", body)
        .then()
        .statusCode(200)
        .body("personId", equalTo(person));

    record(person)
        .then()
        .body("person.familyName", equalTo("Sampleson"))
        .body("person.nhsNumber", equalTo(right))
        .body("demographics.birthYear", equalTo(1965));
    assertThat(refer(referral("M82002", right)).<String>path("personId")).isEqualTo(person);
    assertThat(refer(referral("M82002", wrong)).<String>path("personId")).isNotEqualTo(person);
    post(person, "rectify-identity", "\"1\"", body)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/stale-version"));
    var version = record(person).header("ETag");
    post(person, "rectify-identity", version, body).then().header("ETag", version);
  }

  @Test
  void nobody_gets_the_number_of_somebody_else() {
    var taken = Http.nextNhsNumber();
    refer(referral("M82002", taken));
    var person = referred();
    post(person, "rectify-identity", "*", identity(taken, "Sampleson"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/identity-taken"))
        .body("detail", not(containsString(taken)));
    record(person).then().body("person.familyName", equalTo("Sample"));
  }

  @Test
  void a_repeated_request_gets_its_answer_and_records_nothing_twice() {
    var person = referred();
    var key = UUID.randomUUID().toString();
    var body = "{\"need\":{\"kind\":\"interpreter\",\"language\":\"ur\"}}";
    for (var i = 0; i < 2; i++) {
      as(linkWorker(NETWORK))
          .contentType("application/json")
          .header("If-Match", "\"1\"")
          .header("Idempotency-Key", key)
          .body(body)
          .post("/people/" + person + "/access-needs")
          .then()
          .statusCode(201)
          .header("ETag", "\"2\"");
    }
    shownNeeds(person).then().body("$", hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"registrations", "access-needs", "demographics", "rectify-identity"})
  void what_a_stranger_may_not_see_a_stranger_cannot_change(String what) {
    var person = referred();
    var body =
        switch (what) {
          case "registrations" -> registered("M82004", today());
          case "access-needs" -> "{\"need\":{\"kind\":\"interpreter\",\"language\":\"ur\"}}";
          case "demographics" -> "{}";
          default -> identity(null, "Stranger");
        };
    var path = "/people/" + person;
    as(manager("U24883"))
        .contentType("application/json")
        .header("If-Match", "*")
        .body(body)
        .post(path + "/" + what)
        .then()
        .statusCode(404);
    as(manager("U24883")).get(path).then().statusCode(404);
    as(Tokens.of("operator")).get(path).then().statusCode(403);
    as(council()).get(path).then().statusCode(403);
    as(manager(NETWORK))
        .contentType("application/json")
        .body(body)
        .post(path + "/" + what)
        .then()
        .statusCode(428);
  }

  private static boolean isDemographics(String key, String type, String person) {
    return key.equals(person) && type.equals("person.demographics-recorded.v1");
  }

  private static String referred() {
    return refer(referral("M82002")).path("personId");
  }

  private static Response refer(String body) {
    var response = as(council()).contentType("application/json").body(body).post("/referrals");
    response.then().statusCode(201);
    return response;
  }

  private static Response record(String person) {
    return as(linkWorker(NETWORK)).get("/people/" + person);
  }

  private static Response shownNeeds(String person) {
    return as(linkWorker(NETWORK)).get("/people/" + person + "/access-needs");
  }

  private static Response post(String person, String what, String ifMatch, String body) {
    return as(linkWorker(NETWORK))
        .contentType("application/json")
        .header("If-Match", ifMatch)
        .body(body)
        .post("/people/" + person + "/" + what);
  }

  private static String registered(String practice, LocalDate from) {
    return "{\"practiceCode\":\"%s\",\"from\":\"%s\"}".formatted(practice, from);
  }

  private static String identity(@Nullable String number, String family) {
    return """
        {%s "familyName": "%s", "givenName": "Cy", "birthDate": "1965-02-28",
         "reason": "person-request"}
        """
        .formatted(number == null ? "" : "\"nhsNumber\": \"" + number + "\",", family);
  }

  private static String withNeeds(String number) {
    return referral("M82002", number)
        .replace(
            "\"sex\": \"male\"",
            """
            "sex": "male", "priorityGroups": ["mental-health"], "accessNeeds": [
              {"kind": "interpreter", "language": "pl"},
              {"kind": "communication-support", "code": "1054321000000100",
               "term": "Uses a hearing loop"}]
            """);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/London"));
  }
}
