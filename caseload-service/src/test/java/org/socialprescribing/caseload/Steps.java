package org.socialprescribing.caseload;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.Tokens;

/** What the other services and people do, as the tests tell it. */
final class Steps {
  static final String PCN = "U12345";

  private Steps() {}

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/London"));
  }

  static KafkaLog log() {
    return KafkaLog.ofTestBroker();
  }

  static String newId(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }

  static RequestSpecification manager(String... pcns) {
    return as(Tokens.of("pcn-manager").pcns(pcns.length == 0 ? new String[] {PCN} : pcns));
  }

  static RequestSpecification linkWorker(String id) {
    return as(Tokens.of("link-worker").linkWorker(id));
  }

  static RequestSpecification as(Tokens token) {
    return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
  }

  /** A referral is accepted today; answers the id of its case. */
  static String waitingCase() {
    return caseOf(acceptReferral(newId("r"), newId("p")));
  }

  static String waitingCaseOf(String person) {
    return caseOf(acceptReferral(newId("r"), person));
  }

  static String acceptReferral(String referral, String person) {
    log()
        .send(
            "referral.events",
            referral,
            "referral.accepted.v1",
            """
            {"referralId": "%s", "personId": "%s", "practiceCode": "A81001", "pcnCode": "%s",
             "acceptedOn": "%s", "code": "871731000000106"}
            """
                .formatted(referral, person, PCN, today()));
    return referral;
  }

  static String caseOf(String referral) {
    return Awaitility.await("the case of " + referral)
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                manager()
                    .queryParam("referral", referral)
                    .get("/cases")
                    .jsonPath()
                    .getString("items[0].caseId"),
            id -> id != null);
  }

  /** A link worker registered three years ago and cleared a month later. */
  static String clearedLinkWorker(String wte) {
    var id = registeredLinkWorker(wte, today().minusYears(3));
    clear(id, today().minusYears(3).plusMonths(1));
    awaitCaseload(id, "phase", "established");
    return id;
  }

  static String registeredLinkWorker(String wte, LocalDate startedOn) {
    var id = newId("lw");
    log()
        .send(
            "supervision.events",
            id,
            "link-worker.registered.v1",
            """
            {"linkWorkerId": "%s", "pcnCode": "%s", "wte": %s, "employer": "vcse",
             "arrsFunded": true, "startedOn": "%s"}
            """
                .formatted(id, PCN, wte, startedOn));
    return id;
  }

  static void clear(String worker, LocalDate on) {
    log()
        .send(
            "supervision.events",
            worker,
            "link-worker.cleared.v1",
            "{\"linkWorkerId\": \"%s\", \"clearedOn\": \"%s\"}".formatted(worker, on));
  }

  static void awaitCaseload(String worker, String field, Object value) {
    Awaitility.await(worker + " has " + field + " " + value)
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> manager().get("/link-workers/" + worker + "/caseload"),
            answer -> answer.statusCode() == 200 && value.equals(answer.jsonPath().get(field)));
  }

  static Response allocate(String caseId, String worker) {
    return allocate(caseId, "{\"linkWorkerId\": \"" + worker + "\"}", 1);
  }

  static Response allocate(String caseId, String body, int version) {
    return post(manager(), caseId, "allocate", version, body);
  }

  static String allocatedCase(String worker) {
    var id = waitingCase();
    allocate(id, worker).then().statusCode(200);
    return id;
  }

  static Response anyVersion(
      RequestSpecification caller, String caseId, String action, String body) {
    return caller.header("If-Match", "*").body(body).post("/cases/" + caseId + "/" + action);
  }

  static Response post(
      RequestSpecification caller, String caseId, String action, int version, String body) {
    return caller
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/cases/" + caseId + "/" + action);
  }
}
