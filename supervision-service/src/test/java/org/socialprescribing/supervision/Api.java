package org.socialprescribing.supervision;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.Tokens;

/** The callers of the service, in the words of the tests. */
final class Api {
  private Api() {}

  /** First day in post of everyone here: the first of a month, eight months ago. */
  static LocalDate start() {
    return YearMonth.now(ZoneId.of("Europe/London")).minusMonths(8).atDay(1);
  }

  /** A day in the third month of the post. */
  static String later() {
    return start().plusMonths(2).plusDays(8).toString();
  }

  static RequestSpecification as(Tokens token) {
    return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
  }

  static Tokens manager(String pcn) {
    return Tokens.of("pcn-manager").pcns(pcn);
  }

  static Tokens supervisor(String... linkWorkerIds) {
    return Tokens.of("supervisor").supervisees(linkWorkerIds);
  }

  static Tokens linkWorker(String id) {
    return Tokens.of("link-worker").linkWorker(id);
  }

  static Map<String, Object> newLinkWorker(String id, String pcn) {
    var body = new LinkedHashMap<String, Object>();
    body.put("linkWorkerId", id);
    body.put("name", "Ada Example");
    body.put("pcnCode", pcn);
    body.put("wte", 0.8);
    body.put("employer", "vcse");
    body.put("arrsFunded", true);
    body.put("startedOn", start().toString());
    return body;
  }

  /** The organisation register assigns a practice to a network. */
  static void announce(String pcn) {
    KafkaLog.ofTestBroker()
        .send(
            "organisation.events",
            "Y" + pcn.substring(1),
            "organisation.practice-assigned.v1",
            """
            {"practiceCode": "%s", "practiceName": "The Surgery", "pcnCode": "%s",
             "pcnName": "Example PCN", "subIcbCode": "01A", "icbCode": "QOP",
             "icbName": "Example ICB", "from": "2022-04-01"}
            """
                .formatted("Y" + pcn.substring(1), pcn));
  }

  /** Registers in a network that has just been announced, as soon as the news has arrived. */
  static Response register(String id, String pcn) {
    announce(pcn);
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> as(manager(pcn)).body(newLinkWorker(id, pcn)).post("/link-workers"),
            answer -> answer.statusCode() != 409);
  }

  static Response supervise(Tokens by, String id, String heldOn) {
    return as(by)
        .body(
            Map.of(
                "kind",
                "clinical",
                "heldOn",
                heldOn,
                "minutes",
                60,
                "supervisorProfession",
                "general-practitioner"))
        .post("/link-workers/{id}/sessions", id);
  }

  static String someId() {
    return "lw-" + UUID.randomUUID();
  }
}
