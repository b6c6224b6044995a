package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.manager;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

/** A person can be given everything that is held on them, as data and as a page to print. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SubjectAccessTest {
  private static final String NETWORK = "U60057";

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void an_export_tells_who_it_is_what_happened_who_looked_and_what_others_were_told() {
    var number = Http.nextNhsNumber();
    var made = refer(number);
    String person = made.path("personId");
    as(linkWorker(NETWORK)).get("/referrals/" + made.path("referralId")).then().statusCode(200);
    rectify(person, number);
    as(linkWorker(NETWORK))
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body("{}")
        .post("/referrals/" + made.path("referralId") + "/accept")
        .then()
        .statusCode(200);

    export(person)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("today.person.familyName", equalTo("Righted"))
        .body("today.person.nhsNumber", equalTo(number))
        .body("today.registrations.practiceCode", hasItem("M82002"))
        .body("today.accessNeeds.language", hasItem("pl"))
        .body("today.demographics.priorityGroups", hasItem("carer"))
        .body(
            "history.what",
            hasItems("person-registered.v1", "access-need-recorded.v1", "identity-rectified.v1"))
        .body("history[0].facts.identity.familyName", equalTo("Sample"))
        .body("history[0].by", equalTo("referrer-subject"))
        .body("referrals", hasSize(1))
        .body("referrals[0].status", equalTo("accepted"))
        .body("referrals[0].history[0].facts.reason", equalTo("Rent arrears and low mood."))
        .body("referrals[0].history.what", hasItem(startsWith("referral-accepted")))
        .body("readings.purpose", hasItems("referral", "export"))
        .body("readings.by", hasItem("link-worker-subject"))
        .body("published.type", hasItems("person.registered.v1", "referral.accepted.v1"))
        .body("published.findAll { it.data.personId != null }.data.personId", hasItem(person));
    assertThat(export(person).jsonPath().getList("published").toString())
        .doesNotContain("Sample", "Righted", number, "arrears");
  }

  @Test
  void the_same_is_a_page_to_print() {
    String person = refer(Http.nextNhsNumber()).path("personId");
    var page = as(manager(NETWORK)).accept("text/html").get("/people/" + person + "/export");
    page.then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .body(containsString("What is held on you"))
        .body(containsString("<dt>Family name</dt><dd>Sample</dd>"))
        .body(containsString("Rent arrears and low mood."))
        .body(containsString("<dt>Language</dt><dd>pl</dd>"))
        .body(containsString("@media print"));
  }

  @Test
  void what_somebody_wrote_cannot_run_in_the_page() {
    var body = Http.referral("M82002").replace("Rent arrears", "<script>alert(1)</script>");
    String person = post(body).path("personId");
    as(manager(NETWORK))
        .accept("text/html")
        .get("/people/" + person + "/export")
        .then()
        .body(containsString("&lt;script&gt;"))
        .body(not(containsString("<script>")));
  }

  @Test
  void a_message_that_told_of_the_person_is_in_it() {
    var conversation = UUID.randomUUID().toString();
    var number = Http.nextNhsNumber();
    Http.message(Http.gp(), conversation)
        .body(Http.bars("new-referral.json").replace("9990000018", number))
        .post("/fhir/$process-message")
        .then()
        .statusCode(200);
    String person = refer(number).path("personId");
    export(person)
        .then()
        .statusCode(200)
        .body("messages", hasSize(1))
        .body("messages[0].from", equalTo("M82002"))
        .body("referrals", hasSize(2));
  }

  @Test
  void of_an_erased_person_an_export_tells_what_is_left() {
    String person = refer(Http.nextNhsNumber()).path("personId");
    erase(person);

    var export = export(person);
    export
        .then()
        .statusCode(200)
        .body("today.erasedOn", not(equalTo(null)))
        .body("today", not(hasKey("person")))
        .body("history.what", hasItem("person-erased.v1"))
        .body("history[0].facts.identity", containsString("erased"))
        .body("referrals[0].history[0].facts.reason", containsString("erased"))
        .body("actions.action", hasItem("erase-person"));
    assertThat(export.asString()).doesNotContain("Sample", "arrears");
    as(manager(NETWORK))
        .accept("text/html")
        .get("/people/" + person + "/export")
        .then()
        .statusCode(200)
        .body(containsString("You were erased"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "link-worker", "referrer", "gp-system", "icb-analyst"})
  void only_the_manager_of_a_network_hands_it_out(String role) {
    String person = refer(Http.nextNhsNumber()).path("personId");
    as(Tokens.of(role).pcns(NETWORK)).get("/people/" + person + "/export").then().statusCode(403);
  }

  @Test
  void the_manager_of_another_network_finds_nobody() {
    String person = refer(Http.nextNhsNumber()).path("personId");
    as(manager("U24883")).get("/people/" + person + "/export").then().statusCode(404);
    as(manager(NETWORK)).get("/people/" + UUID.randomUUID() + "/export").then().statusCode(404);
  }

  private static Response export(String person) {
    return as(manager(NETWORK)).accept("application/json").get("/people/" + person + "/export");
  }

  private static Response refer(String number) {
    return post(
        Http.referral("M82002", number)
            .replace(
                "\"sex\": \"male\"",
                "\"sex\": \"male\", \"priorityGroups\": [\"carer\"],"
                    + " \"accessNeeds\": [{\"kind\": \"interpreter\", \"language\": \"pl\"}]"));
  }

  private static Response post(String body) {
    var response = as(council()).contentType("application/json").body(body).post("/referrals");
    response.then().statusCode(201);
    return response;
  }

  private static void rectify(String person, String number) {
    as(linkWorker(NETWORK))
        .contentType("application/json")
        .header("If-Match", "*")
        .body(
            """
            {"nhsNumber": "%s", "familyName": "Righted", "givenName": "Cy",
             "birthDate": "1964-02-29", "reason": "changed-since"}
            """
                .formatted(number))
        .post("/people/" + person + "/rectify-identity")
        .then()
        .statusCode(200);
  }

  private static void erase(String person) {
    as(Tokens.of("operator"))
        .contentType("application/json")
        .header("If-Match", "*")
        .body("{\"reason\":\"objection\",\"requestedBy\":\"person\"}")
        .post("/people/" + person + "/erase")
        .then()
        .statusCode(200);
  }
}
