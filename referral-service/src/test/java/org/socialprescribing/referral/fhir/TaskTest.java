package org.socialprescribing.referral.fhir;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.socialprescribing.referral.Http.gp;
import static org.socialprescribing.referral.fhir.Rest.fhir;
import static org.socialprescribing.referral.fhir.Rest.referred;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;
import org.socialprescribing.referral.Http;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TaskTest {
  private static final String PATH = "/fhir/Task";

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void a_task_about_a_referral_that_was_sent_is_the_one_it_has() {
    var id = referred();
    create(about("ServiceRequest/" + id))
        .then()
        .statusCode(200)
        .header("Location", endsWith("/fhir/Task/" + id + "/_history/1"))
        .body("id", equalTo(id))
        .body("status", equalTo("requested"))
        .body("focus.reference", equalTo("ServiceRequest/" + id));
  }

  @Test
  void a_task_brings_its_service_request_along_once() {
    var body =
        Rest.resource("task.json")
            .replace(Rest.NAME, UUID.randomUUID().toString())
            .replace(Rest.NUMBER, Http.nextNhsNumber());
    var first = create(body);
    first.then().statusCode(201).body("owner.identifier.value", equalTo("U60057"));
    create(body).then().statusCode(200).body("id", equalTo(first.path("id")));
  }

  @Test
  void a_task_about_somebody_elses_referral_leads_nowhere() {
    var id = referred();
    fhir(Tokens.of("gp-system").organisation("M82004"))
        .body(about("ServiceRequest/" + id))
        .post(PATH)
        .then()
        .statusCode(404);
    create(about("ServiceRequest/" + UUID.randomUUID())).then().statusCode(404);
    create(about("Patient/" + id)).then().statusCode(400);
    create(about("#request")).then().statusCode(400);
  }

  @Test
  void a_sender_cancels_a_task_with_its_reason() {
    var id = referred();
    var body = FhirExamples.CANCELLED_TASK.replace("5f0d7f3e-5a3b-4a52-9a35-9a0b8ad1a4a4", id);
    put(id, "W/\"1\"", body).then().statusCode(200).body("status", equalTo("cancelled"));
    Http.as(Http.linkWorker("U60057"))
        .get("/referrals/" + id)
        .then()
        .body("status", equalTo("withdrawn"))
        .body("endReason", equalTo("moved-away"));
  }

  @Test
  void progress_is_not_for_a_sender_to_report() {
    var id = referred();
    var body =
        FhirExamples.CANCELLED_TASK
            .replace("5f0d7f3e-5a3b-4a52-9a35-9a0b8ad1a4a4", id)
            .replace("cancelled", "completed");
    put(id, "W/\"1\"", body).then().statusCode(422);
    put(id, "W/\"9\"", body.replace("completed", "cancelled")).then().statusCode(412);
  }

  private static Response create(String body) {
    return fhir(gp()).body(body).post(PATH);
  }

  private static Response put(String id, String ifMatch, String body) {
    return fhir(gp()).header("If-Match", ifMatch).body(body).put(PATH + "/" + id);
  }

  private static String about(String focus) {
    return FhirExamples.TASK.replace("ServiceRequest/5f0d7f3e-5a3b-4a52-9a35-9a0b8ad1a4a4", focus);
  }
}
