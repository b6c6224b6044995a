package org.socialprescribing.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.bars;
import static org.socialprescribing.referral.Http.gp;
import static org.socialprescribing.referral.Http.message;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.referral.Http;

/** What follows a referral in its conversation. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MessageUpdateTest {
  private final String conversation = UUID.randomUUID().toString();
  private final String request = "urn:uuid:" + UUID.randomUUID();

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void an_update_changes_priority_needs_words_and_how_to_reach_the_person() {
    var id = idOf(send(referral()));
    var updated =
        idOf(
            send(
                update()
                    .replace("\"priority\": \"urgent\"", "\"priority\": \"routine\"")
                    .replace("224484003", "105531004")
                    .replace("Please ring in the afternoon.", "Please ring in the morning.")
                    .replace("07700 900001", "07700 900002")));
    assertThat(updated).isEqualTo(id);
    seen(id)
        .body("priority", equalTo("routine"))
        .body("needs", contains("105531004"))
        .body("reason", endsWith("Please ring in the morning."))
        .body("details.contact.phone", equalTo("07700 900002"))
        .body("status", equalTo("received"));
  }

  @Test
  void of_two_updates_the_later_wins() {
    var id = idOf(send(referral()));
    idOf(send(update().replace("\"priority\": \"urgent\"", "\"priority\": \"routine\"")));
    idOf(send(update()));
    seen(id).body("priority", equalTo("urgent")).header("ETag", equalTo("\"3\""));
  }

  @Test
  void an_update_of_what_was_never_sent_finds_nothing() {
    send(update())
        .then()
        .statusCode(404)
        .body("issue[0].details.coding[0].code", equalTo("REC_NOT_FOUND"));
  }

  @Test
  void an_update_of_what_was_cancelled_is_refused() {
    idOf(send(referral()));
    idOf(send(renamed(bars("cancellation.json"))));
    send(update())
        .then()
        .statusCode(422)
        .body("issue[0].details.coding[0].code", equalTo("REC_UNPROCESSABLE_ENTITY"));
  }

  @Test
  void what_was_entered_in_error_is_answered_as_such() {
    var id = idOf(send(referral()));
    var error = renamed(bars("cancellation.json")).replace("\"revoked\"", "\"entered-in-error\"");
    send(error)
        .then()
        .statusCode(200)
        .body("entry[1].resource.id", equalTo(id))
        .body("entry[1].resource.status", equalTo("entered-in-error"));
    as(gp()).get("/fhir/Task/" + id).then().body("status", equalTo("entered-in-error"));
    seen(id).body("endReason", equalTo("entered-in-error"));
  }

  @Test
  void the_definitions_of_the_messages_are_told() {
    as(gp())
        .get("/fhir/MessageDefinition")
        .then()
        .statusCode(200)
        .body("type", equalTo("searchset"))
        .body("entry.size()", equalTo(3));
    as(gp())
        .get("/fhir/MessageDefinition/bars-message-servicerequest-request-referral")
        .then()
        .statusCode(200)
        .body("eventCoding.code", equalTo("servicerequest-request"))
        .body("responseRequired", equalTo("always"));
    as(gp())
        .get("/fhir/MessageDefinition/bars-message-booking-request")
        .then()
        .statusCode(404)
        .body("issue[0].details.coding[0].code", equalTo("REC_NOT_FOUND"));
  }

  private Response send(String body) {
    return message(gp(), conversation).body(body).post("/fhir/$process-message");
  }

  private String referral() {
    return renamed(bars("new-referral.json"));
  }

  private String update() {
    return referral().replace("\"code\": \"new\"", "\"code\": \"update\"");
  }

  private String renamed(String body) {
    return body.replace("urn:uuid:6d1f7a10-0c51-4d0e-9b55-000000000002", request);
  }

  private static ValidatableResponse seen(String id) {
    return as(Http.linkWorker("U60057")).get("/referrals/" + id).then().statusCode(200);
  }

  private static String idOf(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response.path("entry[1].resource.id");
  }
}
