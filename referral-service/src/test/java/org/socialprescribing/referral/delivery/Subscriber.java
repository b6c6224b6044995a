package org.socialprescribing.referral.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.bars;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.message;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.socialprescribing.platform.testing.Tokens;

/** A GP system of an organisation of its own, with a subscription. */
final class Subscriber {
  static final String FHIR = "application/fhir+json";
  static final String PROCESS = "/fhir/$process-message";
  private static final AtomicInteger PRACTICES = new AtomicInteger(10000);

  final String organisation = "G" + PRACTICES.incrementAndGet();
  final Tokens token = Tokens.of("gp-system").organisation(organisation);
  String id;
  String secret;

  Subscriber to(String endpoint) {
    return to(endpoint, "rest-hook");
  }

  Subscriber to(String endpoint, String channel) {
    var answer = subscribe(endpoint, channel);
    answer.then().statusCode(201);
    id = answer.path("id");
    secret = answer.path("extension[0].valueString");
    return this;
  }

  Response subscribe(String endpoint, String channel) {
    return asking(endpoint, channel).post("/fhir/Subscription");
  }

  /** Under a key; answers the body. */
  String subscribe(String endpoint, String key, int status) {
    return asking(endpoint, "rest-hook")
        .header("Idempotency-Key", key)
        .post("/fhir/Subscription")
        .then()
        .statusCode(status)
        .extract()
        .asString();
  }

  private RequestSpecification asking(String endpoint, String channel) {
    return as(token)
        .contentType(FHIR)
        .body(
            """
            {"resourceType": "Subscription", "status": "requested", "reason": "A test",
             "criteria": "Task?requester=%s",
             "channel": {"type": "%s", "endpoint": "%s", "payload": "application/fhir+json"}}
            """
                .formatted(organisation, channel, endpoint));
  }

  /** A referral by BaRS message; answers its id. */
  String refers() {
    return refers(UUID.randomUUID().toString());
  }

  String refers(String conversation) {
    return message(token, conversation)
        .body(bars("new-referral.json"))
        .post(PROCESS)
        .then()
        .statusCode(200)
        .extract()
        .path("entry[1].resource.id");
  }

  static void accepted(String referral) {
    decided(referral, "accept", 1, "{}");
  }

  static void decided(String referral, String action, int version, String body) {
    as(linkWorker("U60057"))
        .contentType("application/json")
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/referrals/" + referral + "/" + action)
        .then()
        .statusCode(200);
  }

  Response deliveries() {
    return as(token).get("/subscriptions/" + id + "/deliveries?limit=500");
  }

  List<String> statuses() {
    return deliveries().path("items.status");
  }

  String status() {
    return as(token).get("/fhir/Subscription/" + id).path("status");
  }

  /** As a receiver would, from the documentation and without a line of the sender's. */
  static void verifies(Receiver.Received it, String secret) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    var signed = it.id() + "." + it.header("webhook-timestamp") + "." + it.body();
    var expected =
        "v1,"
            + Base64.getEncoder()
                .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    assertThat(it.header("webhook-signature").split(" ")).contains(expected);
  }
}
