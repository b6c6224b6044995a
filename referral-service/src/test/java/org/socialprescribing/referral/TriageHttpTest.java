package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.manager;
import static org.socialprescribing.referral.Http.received;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.LogRecord;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

/** A network and a referrer deal with a referral between receipt and decision. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TriageHttpTest {
  private static final String SHREWSBURY = "U60057";
  private static final String ELSEWHERE = "U26345";
  private static final KafkaLog LOG = KafkaLog.ofTestBroker();

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void what_was_returned_is_amended_and_handed_in_again_under_the_same_id() {
    var id = received("M82002");
    act(
        linkWorker(SHREWSBURY),
        id,
        "return",
        1,
        """
        {"reason": "insufficient-information", "remark": "Which number may we call?"}
        """);
    read(council(), id).body("status", equalTo("returned"));
    refused(linkWorker(SHREWSBURY), id, "accept", 2, "{}", "referral-returned");

    act(
        council(),
        id,
        "resubmit",
        2,
        """
        {"priority": "urgent", "needs": ["housing", "money"], "reason": "Call after noon."}
        """);
    read(linkWorker(SHREWSBURY), id)
        .body("status", equalTo("received"))
        .body("priority", equalTo("urgent"))
        .body("needs", contains("housing", "money"))
        .body("reason", equalTo("Call after noon."));

    var returned = published(id, "referral.returned.v1");
    assertThat(returned.data().get("reason").asText()).isEqualTo("insufficient-information");
    published(id, "referral.resubmitted.v1");
    assertThat(LOG.records("referral.events", id).toString())
        .doesNotContain("Which number", "noon");
  }

  @Test
  void a_question_waits_for_the_referrer_and_its_words_are_sealed_and_read_by_both_sides() {
    var id = received("M82002");
    act(
        linkWorker(SHREWSBURY),
        id,
        "request-information",
        1,
        "{\"about\": \"contact-details\", \"question\": \"Which number?\"}");
    read(council(), id).body("status", equalTo("awaiting-information"));
    as(council()).get("/fhir/Task/" + id).then().body("status", equalTo("on-hold"));
    act(council(), id, "provide-information", 2, "{\"answer\": \"The one on file.\"}");

    as(council())
        .get("/referrals/" + id + "/history")
        .then()
        .statusCode(200)
        .body("step", contains("received", "information-requested", "information-provided"))
        .body("party", contains("referrer", "service", "referrer"))
        .body("organisation", contains("E06000051", SHREWSBURY, "E06000051"))
        .body("from", contains(null, "received", "awaiting-information"))
        .body("to", contains("received", "awaiting-information", "received"))
        .body("reason", contains(null, "contact-details", null))
        .body("note", contains(null, "Which number?", "The one on file."));
    published(id, "referral.information-provided.v1");
    assertThat(LOG.records("referral.events", id).toString())
        .doesNotContain("Which number", "file");
  }

  @Test
  void the_history_of_a_referral_is_for_those_who_may_see_it() {
    var id = received("M82002");
    as(linkWorker(ELSEWHERE)).get("/referrals/" + id + "/history").then().statusCode(404);
    as(Tokens.of("icb-analyst").icb("QOC"))
        .get("/referrals/" + id + "/history")
        .then()
        .statusCode(403);
  }

  @Test
  void an_offer_counts_for_nothing_until_the_person_answers() {
    var id = received("M82002");
    act(linkWorker(SHREWSBURY), id, "offer", 1, "{}");
    read(council(), id).body("status", equalTo("offered"));
    var offered = published(id, "referral.offered.v1");
    assertThat(offered.data().get("code").asText()).isEqualTo("871691000000100");
    assertThat(LOG.records("referral.events", id))
        .extracting(LogRecord::type)
        .doesNotContain("referral.accepted.v1");

    act(linkWorker(SHREWSBURY), id, "accept", 2, "{}");
    assertThat(published(id, "referral.accepted.v1").data().get("code").asText())
        .isEqualTo("871731000000106");
  }

  @Test
  void a_redirected_referral_leaves_one_network_and_is_decided_on_by_the_other() {
    var id = received("M82002");
    act(
        manager(SHREWSBURY),
        id,
        "redirect",
        1,
        """
        {"pcnCode": "U26345", "practiceCode": "M82004", "reason": "registered-elsewhere"}
        """);

    as(manager(SHREWSBURY)).get("/referrals/" + id).then().statusCode(404);
    read(linkWorker(ELSEWHERE), id)
        .body("pcnCode", equalTo(ELSEWHERE))
        .body("practiceCode", equalTo("M82004"))
        .body("status", equalTo("received"));
    var redirected = published(id, "referral.redirected.v1");
    assertThat(redirected.data().get("fromPcnCode").asText()).isEqualTo(SHREWSBURY);
    assertThat(redirected.data().get("pcnCode").asText()).isEqualTo(ELSEWHERE);
    act(linkWorker(ELSEWHERE), id, "accept", 2, "{}");
    assertThat(published(id, "referral.accepted.v1").data().get("pcnCode").asText())
        .isEqualTo(ELSEWHERE);
  }

  @Test
  void a_referral_is_redirected_only_to_a_network_of_the_register() {
    var id = received("M82002");
    var unknown = "{\"pcnCode\": \"U99999\", \"reason\": \"registered-elsewhere\"}";
    refused(manager(SHREWSBURY), id, "redirect", 1, unknown, "network-not-known");
    var wrong =
        "{\"pcnCode\": \"U26345\", \"practiceCode\": \"M82002\", \"reason\": \"moved-house\"}";
    refused(manager(SHREWSBURY), id, "redirect", 1, wrong, "practice-without-network");
    var same = "{\"pcnCode\": \"U60057\", \"reason\": \"moved-house\"}";
    refused(manager(SHREWSBURY), id, "redirect", 1, same, "redirected-to-same-network");
  }

  @Test
  void each_side_does_what_is_its_to_do() {
    var id = received("M82002");
    var remark = "{\"reason\": \"insufficient-information\"}";
    assertThat(send(council(), id, "return", 1, remark).statusCode()).isEqualTo(403);
    assertThat(send(linkWorker(ELSEWHERE), id, "return", 1, remark).statusCode()).isEqualTo(404);
    act(linkWorker(SHREWSBURY), id, "return", 1, remark);
    var again = "{\"reason\": \"Once more.\"}";
    assertThat(send(linkWorker(SHREWSBURY), id, "resubmit", 2, again).statusCode()).isEqualTo(403);
    assertThat(
            send(Tokens.of("referrer").organisation("E06000020"), id, "resubmit", 2, again)
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_remark_is_no_reason() {
    var id = received("M82002");
    send(linkWorker(SHREWSBURY), id, "return", 1, "{\"reason\": \"Call 07700 900001\"}")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/malformed-body"));
    send(linkWorker(SHREWSBURY), id, "request-information", 1, "{\"about\": \"address\"}")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("question"));
  }

  @Test
  void what_is_said_or_decided_again_under_its_key_is_answered_as_before() {
    var id = received("M82002");
    var asked = "{\"about\": \"contact-details\", \"question\": \"Which number?\"}";
    for (var step : List.of("request-information", "offer", "accept")) {
      var version = List.of("request-information", "offer", "accept").indexOf(step) + 1;
      var body = step.startsWith("request") ? asked : "{}";
      var key = UUID.randomUUID().toString();
      for (var attempt = 0; attempt < 2; attempt++) {
        keyed(id, step, version, key, body)
            .then()
            .statusCode(200)
            .header("ETag", "\"" + (version + 1) + "\"");
      }
      keyed(received("M82002"), step, 1, key, body).then().statusCode(422);
    }
  }

  private static Response keyed(String id, String step, int version, String key, String body) {
    return as(linkWorker(SHREWSBURY))
        .contentType("application/json")
        .header("If-Match", "\"" + version + "\"")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/referrals/" + id + "/" + step);
  }

  @Test
  void a_decision_on_an_older_version_is_refused() {
    var id = received("M82002");
    act(linkWorker(SHREWSBURY), id, "offer", 1, "{}");
    assertThat(send(linkWorker(SHREWSBURY), id, "offer", 1, "{}").statusCode()).isEqualTo(412);
    as(linkWorker(SHREWSBURY))
        .contentType("application/json")
        .body("{}")
        .post("/referrals/" + id + "/offer")
        .then()
        .statusCode(428);
  }

  @Test
  void nothing_more_is_said_about_a_person_who_was_erased() {
    var id = received("M82002");
    act(
        linkWorker(SHREWSBURY),
        id,
        "request-information",
        1,
        "{\"about\": \"contact-details\", \"question\": \"Which number?\"}");
    String person = as(council()).get("/referrals/" + id).path("personId");
    as(Tokens.of("operator"))
        .contentType("application/json")
        .header("If-Match", "*")
        .body(
            """
            {"reason": "consent-withdrawn", "requestedBy": "person"}
            """)
        .post("/people/" + person + "/erase")
        .then()
        .statusCode(200);

    refused(council(), id, "provide-information", 2, "{\"answer\": \"Gone.\"}", "person-erased");
    as(linkWorker(SHREWSBURY))
        .get("/referrals/" + id + "/history")
        .then()
        .body("[1].step", equalTo("information-requested"))
        .body("[1].note", nullValue())
        .body("[1].reason", not(nullValue()));
  }

  private static LogRecord published(String id, String type) {
    return LOG.await("referral.events", it -> it.key().equals(id) && it.type().equals(type));
  }

  private static ValidatableResponse read(Tokens token, String id) {
    return as(token).get("/referrals/" + id).then().statusCode(200);
  }

  private static void act(Tokens token, String id, String action, int version, String body) {
    send(token, id, action, version, body).then().statusCode(200);
  }

  private static void refused(
      Tokens token, String id, String action, int version, String body, String problem) {
    send(token, id, action, version, body)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/" + problem));
  }

  private static Response send(Tokens token, String id, String action, int version, String body) {
    return as(token)
        .contentType("application/json")
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/referrals/" + id + "/" + action);
  }
}
