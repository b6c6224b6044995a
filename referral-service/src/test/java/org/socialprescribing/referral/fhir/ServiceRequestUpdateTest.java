package org.socialprescribing.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.socialprescribing.referral.Http.gp;
import static org.socialprescribing.referral.fhir.Rest.fhir;
import static org.socialprescribing.referral.fhir.Rest.referred;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;
import org.socialprescribing.referral.Http;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ServiceRequestUpdateTest {
  private static final String PATH = "/fhir/ServiceRequest/";
  private static final String FIRST = "W/\"1\"";

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void a_sender_revokes_its_referral() {
    var id = referred();
    put(id, FIRST, body(id, "revoked"))
        .then()
        .statusCode(200)
        .header("ETag", "W/\"2\"")
        .header("Location", endsWith("/fhir/ServiceRequest/" + id + "/_history/2"))
        .body("status", equalTo("revoked"))
        .body("meta.versionId", equalTo("2"));
    fhir(gp()).get("/fhir/Task/" + id).then().body("status", equalTo("cancelled"));
    put(id, "W/\"2\"", body(id, "revoked"))
        .then()
        .statusCode(422)
        .body("issue[0].details.coding[0].code", equalTo("REC_UNPROCESSABLE_ENTITY"));
  }

  @Test
  void what_was_entered_in_error_says_so() {
    var id = referred();
    put(id, FIRST, body(id, "entered-in-error"))
        .then()
        .statusCode(200)
        .body("status", equalTo("entered-in-error"));
    fhir(gp()).get("/fhir/Task/" + id).then().body("status", equalTo("entered-in-error"));
  }

  @Test
  void an_active_referral_is_amended_and_what_arrives_later_wins() {
    var id = referred();
    var amended =
        """
        {"resourceType": "ServiceRequest", "id": "%s", "status": "active", "intent": "order",
         "subject": {"reference": "Patient/1"}, "priority": "routine",
         "reasonCode": [{"coding": [
           {"system": "https://socialprescribing.org/CodeSystem/need", "code": "housing"}]}],
         "note": [{"text": "Has to move out in June."}]}
        """
            .formatted(id);
    put(id, FIRST, amended)
        .then()
        .statusCode(200)
        .body("status", equalTo("active"))
        .body("priority", equalTo("routine"))
        .body("reasonCode.coding.code.flatten()", contains("housing"));
    Http.as(Http.linkWorker("U60057"))
        .get("/referrals/" + id)
        .then()
        .body("priority", equalTo("routine"))
        .body("needs", contains("housing"))
        .body("reason", equalTo("Has to move out in June."))
        .body("status", equalTo("received"));
  }

  @Test
  void an_amendment_without_words_leaves_those_that_were_written() {
    var id = referred();
    put(id, FIRST, body(id, "active")).then().statusCode(200);
    Http.as(Http.linkWorker("U60057"))
        .get("/referrals/" + id)
        .then()
        .body("reason", equalTo("Would like company; used to sing.\nCares for her sister"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          none    | 428 | required
          ''      | 428 | required
          W/"7"   | 412 | conflict
          "7"     | 412 | conflict
          seven   | 400 | value
          W/"x"   | 400 | value
          *       | 400 | value
          """)
  void a_version_has_to_be_named_and_to_be_the_newest(String ifMatch, int status, String issue) {
    var id = referred();
    put(id, ifMatch, body(id, "revoked"))
        .then()
        .statusCode(status)
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].code", equalTo(issue));
    fhir(gp()).get(PATH + id).then().header("ETag", FIRST);
  }

  @Test
  void nobody_else_updates_a_referral() {
    var id = referred();
    fhir(Tokens.of("gp-system").organisation("M82004"))
        .header("If-Match", FIRST)
        .body(body(id, "revoked"))
        .put(PATH + id)
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "completed", "unknown"})
  void other_statuses_are_not_for_senders_to_set(String status) {
    var id = referred();
    put(id, FIRST, body(id, status)).then().statusCode(422);
  }

  @Test
  void an_update_names_what_it_updates() {
    var id = referred();
    put(id, FIRST, body(referred(), "revoked")).then().statusCode(400);
  }

  @Test
  void the_newest_version_is_read_at_its_own_address() {
    var id = referred();
    var location = fhir(gp()).get(PATH + id + "/_history/1");
    location.then().statusCode(200).header("ETag", FIRST);
    assertThat(location.<String>path("id")).isEqualTo(id);
    fhir(gp()).get(PATH + id + "/_history/2").then().statusCode(404);
  }

  private static Response put(String id, String ifMatch, String body) {
    var request = fhir(gp()).body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(PATH + id);
  }

  private static String body(String id, String status) {
    return """
    {"resourceType": "ServiceRequest", "id": "%s", "status": "%s", "intent": "order",
     "subject": {"reference": "Patient/1"}}
    """
        .formatted(id, status);
  }
}
