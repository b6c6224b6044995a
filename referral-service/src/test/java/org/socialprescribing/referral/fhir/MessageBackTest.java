package org.socialprescribing.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.bars;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.message;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;
import org.socialprescribing.referral.Http;

/** What a referrer reads of a referral: its Task with its history, and at the end the message. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MessageBackTest {
  private static final KafkaLog LOG = KafkaLog.ofTestBroker();
  private final Tokens gp =
      Tokens.of("gp-system").organisation("H" + UUID.randomUUID().toString().substring(0, 5));

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void at_the_end_the_referrer_reads_what_was_done() {
    var id = refers();
    decided(id, "accept", "{}");
    hears(
        id,
        "case.opened.v1",
        "\"personId\":\"p-1\",\"pcnCode\":\"U60057\",\"openedOn\":\"2026-11-01\"");
    hears(id, "case.allocated.v1", "\"allocatedOn\":\"2026-11-02\"");
    contact(id, "2026-11-05", "attended");
    contact(id, "2026-11-09", "did-not-attend");
    contact(id, "2026-11-16", "attended");
    hears(id, "case.plan-agreed.v1", "\"agreedOn\":\"2026-11-05\",\"goals\":2");
    as(gp).get("/fhir/Composition/" + id).then().statusCode(404);
    hears(
        id,
        "case.closed.v1",
        "\"closedOn\":\"2026-11-20\",\"outcome\":\"completed\",\"contactsAttended\":2");
    awaitTask(id, "completed");

    as(gp)
        .get("/fhir/Composition/" + id)
        .then()
        .statusCode(200)
        .body("resourceType", equalTo("Composition"))
        .body("status", equalTo("final"))
        .body("event[0].code[0].coding[0].code", equalTo("871731000000106"))
        .body(
            "section.title",
            hasItems("Referral", "What was done", "Outcome", "Care and support plan"))
        .body("section[1].text.div", containsString("2 contacts took place; 1 booked"))
        .body("section[1].text.div", containsString("The first contact was on 2026-11-05."))
        .body("section[1].text.div", containsString("The last contact was on 2026-11-16."))
        .body("section[3].emptyReason.coding[0].code", equalTo("unavailable"))
        .body("section[4].text.div", containsString("2 goals was agreed with the person"));
    as(gp)
        .accept("text/html")
        .get("/fhir/Composition/" + id)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("The support was completed on 2026-11-20"));
    as(gp)
        .get("/fhir/Task/" + id)
        .then()
        .body("output[0].valueReference.reference", equalTo("Composition/" + id));
  }

  @Test
  void the_document_to_file_names_the_person_and_nothing_else_does() {
    var id = refers();
    decided(id, "decline", "{\"by\":\"person\",\"reason\":\"not-wanted\"}");
    var document =
        as(gp)
            .get("/fhir/Composition/" + id + "/$document")
            .then()
            .statusCode(200)
            .body("type", equalTo("document"))
            .body("entry[0].resource.resourceType", equalTo("Composition"))
            .body("entry[0].resource.subject.reference", containsString("Patient/"))
            .body("entry[0].resource.event[0].code[0].coding[0].code", equalTo("871711000000103"))
            .body("entry[1].resource.name[0].family", equalTo("Example"))
            .body("entry[1].resource.identifier.value", hasItem("9990000018"))
            .extract()
            .asString();
    assertThat(document).contains("The person did not want it");
    as(gp)
        .get("/fhir/Composition/" + id)
        .then()
        .body(not(containsString("Example")))
        .body(not(containsString("9990000018")));
    as(Tokens.of("gp-system").organisation("M82004"))
        .get("/fhir/Composition/" + id)
        .then()
        .statusCode(404);
  }

  @Test
  void a_decline_of_the_service_gives_the_record_no_code() {
    var id = refers();
    decided(id, "decline", "{\"by\":\"service\",\"reason\":\"no-capacity\"}");
    as(gp)
        .get("/fhir/Composition/" + id)
        .then()
        .body("event[0].code", nullValue())
        .body("section[1].text.div", containsString("No case of this referral is known"));
  }

  @Test
  void a_task_shows_every_version_with_who_and_when() {
    var id = refers();
    decided(id, "accept", "{}");
    hears(
        id,
        "case.opened.v1",
        "\"personId\":\"p-1\",\"pcnCode\":\"U60057\",\"openedOn\":\"2026-11-01\"");
    hears(id, "case.put-on-hold.v1", "\"on\":\"2026-11-05\",\"reason\":\"in-hospital\"");
    awaitTask(id, "on-hold");
    as(gp)
        .get("/fhir/Task/" + id)
        .then()
        .body("statusReason.text", equalTo("in-hospital"))
        .body("businessStatus.coding[0].code", equalTo("on-hold"))
        .body("owner.identifier.value", equalTo("U60057"));
    as(gp)
        .get("/fhir/Task/" + id + "/_history")
        .then()
        .statusCode(200)
        .body("type", equalTo("history"))
        .body("total", equalTo(3))
        .body("entry.resource.status", equalTo(List.of("on-hold", "accepted", "requested")))
        .body("entry[1].resource.contained[0].agent[0].type.text", equalTo("service"))
        .body("entry[1].resource.contained[0].agent[0].who.identifier.value", equalTo("U60057"))
        .body("entry[2].resource.contained[0].agent[0].type.text", equalTo("referrer"))
        .body("entry[2].request.method", equalTo("POST"))
        .body(not(containsString("lw-1")));
    as(gp).get("/fhir/Task/" + id + "/_history/2").then().body("status", equalTo("accepted"));
    as(gp).get("/fhir/Task/" + id + "/_history/9").then().statusCode(404);
  }

  @Test
  void who_polls_hears_each_change_once_and_of_own_referrals_only() {
    var one = refers();
    var other = refers();
    await().until(() -> as(gp).get("/fhir/Task").asString().contains(other));
    var links = List.of("/fhir/Task?_count=1");
    var seen = new ArrayList<String>();
    while (!links.isEmpty()) {
      var page = as(gp).urlEncodingEnabled(false).get(links.getFirst());
      page.then().statusCode(200).body("type", equalTo("searchset"));
      seen.addAll(page.path("entry.resource.id"));
      links = page.path("link.findAll{it.relation=='next'}.url");
    }
    assertThat(seen).containsExactlyInAnyOrder(one, other);

    String since = as(gp).get("/fhir/Task").path("link.find{it.relation=='since'}.url");
    as(gp).get(since).then().body("entry", nullValue());
    decided(one, "accept", "{}");
    await().until(() -> as(gp).get(since).asString().contains(one));
    as(gp)
        .get(since)
        .then()
        .body("entry.resource.id", equalTo(List.of(one)))
        .body("entry[0].resource.status", equalTo("accepted"));
    as(gp)
        .queryParam("_lastUpdated", "gt2999-01-01T00:00:00Z")
        .get("/fhir/Task")
        .then()
        .body("entry", nullValue());
    as(gp).queryParam("_lastUpdated", "sa2999").get("/fhir/Task").then().statusCode(400);
    as(gp).queryParam("cursor", "nonsense").get("/fhir/Task").then().statusCode(400);
  }

  private String refers() {
    return message(gp, UUID.randomUUID().toString())
        .body(bars("new-referral.json"))
        .post("/fhir/$process-message")
        .then()
        .statusCode(200)
        .extract()
        .path("entry[1].resource.id");
  }

  private static void decided(String id, String action, String body) {
    as(linkWorker("U60057"))
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body(body)
        .post("/referrals/" + id + "/" + action)
        .then()
        .statusCode(200);
  }

  private static void contact(String id, String on, String attendance) {
    hears(
        id,
        "case.contact-recorded.v1",
        "\"contactId\":\"%s\",\"linkWorkerId\":\"lw-1\",\"on\":\"%s\",\"format\":\"video\",\"attendance\":\"%s\""
            .formatted(UUID.randomUUID(), on, attendance));
  }

  private static void hears(String referral, String type, String fields) {
    LOG.send(
        "caseload.events",
        "c-" + referral,
        type,
        "{\"caseId\":\"c-%s\",\"referralId\":\"%s\",%s}".formatted(referral, referral, fields));
  }

  private void awaitTask(String id, String status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> status.equals(as(gp).get("/fhir/Task/" + id).<String>path("status")));
  }
}
