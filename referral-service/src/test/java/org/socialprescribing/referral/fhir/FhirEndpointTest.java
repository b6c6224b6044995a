package org.socialprescribing.referral.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.bars;
import static org.socialprescribing.referral.Http.gp;
import static org.socialprescribing.referral.Http.message;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;
import org.socialprescribing.referral.Http;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FhirEndpointTest {
  private static final String PROCESS = "/fhir/$process-message";
  private static final Path REAL = Path.of("../../shared/examples/bars");

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void a_new_referral_is_taken_in_and_answered_by_a_message_with_our_id() {
    var id =
        message(gp(), conversation())
            .body(bars("new-referral.json"))
            .post(PROCESS)
            .then()
            .statusCode(200)
            .contentType("application/fhir+json")
            .body("type", equalTo("message"))
            .body("entry[0].resource.resourceType", equalTo("MessageHeader"))
            .body("entry[0].resource.response.code", equalTo("ok"))
            .body(
                "entry[0].resource.response.identifier",
                equalTo("b1a7c0de-1111-4222-8333-444455556666"))
            .body("entry[1].resource.resourceType", equalTo("ServiceRequest"))
            .body("entry[1].resource.id", notNullValue())
            .extract()
            .<String>path("entry[1].resource.id");

    as(gp())
        .get("/fhir/Task/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("requested"))
        .body("focus.reference", equalTo("ServiceRequest/" + id))
        .body("owner.identifier.value", equalTo("U60057"));
    as(Http.linkWorker("U60057"))
        .get("/referrals/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("person.familyName", equalTo("Example"))
        .body("person.phone", equalTo("07700 900001"))
        .body("priority", equalTo("urgent"))
        .body("needs", hasItem("224484003"));
  }

  @Test
  void ids_of_the_request_are_mirrored() {
    var conversation = conversation();
    var request = UUID.randomUUID().toString();
    as(gp())
        .header("X-Request-Id", request)
        .header("X-Correlation-Id", conversation)
        .contentType("application/fhir+json")
        .body("{}")
        .post(PROCESS)
        .then()
        .header("X-Request-Id", request)
        .header("X-Correlation-Id", conversation);
  }

  @Test
  void the_same_message_again_is_a_duplicate() {
    var request = UUID.randomUUID().toString();
    var conversation = conversation();
    assertThat(send(request, conversation).statusCode()).isEqualTo(200);
    send(request, conversation)
        .then()
        .statusCode(409)
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].code", equalTo("duplicate"))
        .body("issue[0].details.coding[0].code", equalTo("REC_CONFLICT"))
        .body(
            "issue[0].details.coding[0].system",
            equalTo("https://fhir.nhs.uk/Codesystem/http-error-codes"));
  }

  @Test
  void a_cancellation_in_the_same_conversation_withdraws_the_referral() {
    var conversation = conversation();
    var id = idOf(message(gp(), conversation).body(bars("new-referral.json")).post(PROCESS));

    var cancelled = idOf(message(gp(), conversation).body(bars("cancellation.json")).post(PROCESS));

    assertThat(cancelled).isEqualTo(id);
    as(gp()).get("/fhir/Task/" + id).then().body("status", equalTo("cancelled"));
    as(gp()).get("/fhir/ServiceRequest/" + id).then().body("status", equalTo("revoked"));
    message(gp(), conversation)
        .body(bars("cancellation.json"))
        .post(PROCESS)
        .then()
        .statusCode(422)
        .body("issue[0].details.coding[0].code", equalTo("REC_UNPROCESSABLE_ENTITY"));
  }

  @Test
  void a_cancellation_in_another_conversation_finds_the_referral_by_its_request() {
    var request = "urn:uuid:" + UUID.randomUUID();
    var url = "urn:uuid:6d1f7a10-0c51-4d0e-9b55-000000000002";
    var id =
        idOf(
            message(gp(), conversation())
                .body(bars("new-referral.json").replace(url, request))
                .post(PROCESS));
    var cancelled =
        idOf(
            message(gp(), conversation())
                .body(bars("cancellation.json").replace(url, request))
                .post(PROCESS));
    assertThat(cancelled).isEqualTo(id);
  }

  @Test
  void nobody_else_can_cancel_or_see_a_referral() {
    var conversation = conversation();
    var id = idOf(message(gp(), conversation).body(bars("new-referral.json")).post(PROCESS));
    var other = Tokens.of("gp-system").organisation("M82004");

    message(other, conversation)
        .body(bars("cancellation.json"))
        .post(PROCESS)
        .then()
        .statusCode(404)
        .body("issue[0].details.coding[0].code", equalTo("REC_NOT_FOUND"));
    as(other).get("/fhir/Task/" + id).then().statusCode(404);
    as(gp()).get("/fhir/Task/" + id).then().body("status", equalTo("requested"));
  }

  @Test
  void messages_in_xml_are_read_and_answered_in_xml() {
    var xml =
        Fhir.write(
            Fhir.bundle(bars("new-referral.json").getBytes(StandardCharsets.UTF_8), Fhir.JSON),
            Fhir.XML);
    var answer =
        message(gp(), conversation())
            .contentType("application/fhir+xml")
            .accept("application/fhir+xml")
            .body(xml)
            .post(PROCESS);
    answer.then().statusCode(200).contentType("application/fhir+xml");
    assertThat(answer.asString()).contains("<MessageHeader", "<code value=\"ok\"");
  }

  @Test
  void a_number_that_fails_its_check_is_taken_in_as_unverified() {
    var body = bars("new-referral.json").replace("9990000018", "9990000019");
    var id = idOf(message(gp(), conversation()).body(body).post(PROCESS));
    as(Http.linkWorker("U60057"))
        .get("/referrals/" + id)
        .then()
        .body("person.nhsNumber", equalTo("9990000019"))
        .body("person.nhsNumberStatus", equalTo("trace-required"));
  }

  @Test
  void the_real_referral_is_taken_once_and_withdrawn_by_the_real_cancellation() throws Exception {
    var conversation = conversation();
    var request = conversation();
    var referral = real("REFREQ03");
    var id = idOf(message(gp(), request, conversation).body(referral).post(PROCESS));
    message(gp(), request, conversation).body(referral).post(PROCESS).then().statusCode(409);

    assertThat(idOf(message(gp(), conversation).body(real("SERVREQ01")).post(PROCESS)))
        .isEqualTo(id);
    as(gp()).get("/fhir/Task/" + id).then().body("status", equalTo("cancelled"));
  }

  @Test
  void the_capability_statement_needs_no_token() {
    given()
        .get("/fhir/metadata")
        .then()
        .statusCode(200)
        .body("resourceType", equalTo("CapabilityStatement"))
        .body("fhirVersion", equalTo("4.0.1"));
  }

  private static Response send(String request, String conversation) {
    return message(gp(), request, conversation).body(bars("new-referral.json")).post(PROCESS);
  }

  private static String idOf(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response.path("entry[1].resource.id");
  }

  private static String real(String name) throws Exception {
    assumeTrue(Files.isDirectory(REAL));
    try (var files = Files.list(REAL)) {
      return Http.read(
          files
              .filter(it -> it.getFileName().toString().startsWith(name))
              .findFirst()
              .orElseThrow());
    }
  }

  private static String conversation() {
    return UUID.randomUUID().toString();
  }
}
