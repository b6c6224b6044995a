package org.socialprescribing.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.referral.Http.bars;
import static org.socialprescribing.referral.Http.gp;
import static org.socialprescribing.referral.Http.message;
import static org.socialprescribing.referral.fhir.Rest.fhir;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.referral.Http;

/** What a sender is told of a body that breaks the rules of R4 or of the profiles it claims. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProfilesTest {
  private static final String BARS = "https://fhir.nhs.uk/StructureDefinition/";
  private static final String UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/";

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void every_fault_of_a_message_is_listed_where_it_is() {
    var body =
        bars("new-referral.json")
            .replace("\"birthDate\": \"1951-07-14\"", "\"birthDate\": \"1951-02-30\"")
            .replace("\"gender\": \"female\"", "\"gender\": \"woman\", \"nickname\": \"Ada\"")
            .replaceFirst("\"intent\": \"plan\"", "\"intent\": [\"plan\"]");

    var answer = process(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(expressions(answer))
        .containsExactlyInAnyOrder(
            at(body, "ServiceRequest") + ".intent",
            at(body, "Patient") + ".gender",
            at(body, "Patient") + ".nickname",
            at(body, "Patient") + ".birthDate");
    assertThat(answer.<List<String>>path("issue.details.coding.code.flatten()"))
        .hasSize(4)
        .containsOnly("REC_BAD_REQUEST");
    assertThat(answer.<List<String>>path("issue.diagnostics"))
        .allMatch(it -> it.contains(": "))
        .noneMatch(it -> it.contains("woman") || it.contains("1951"));
  }

  @Test
  void what_only_a_claimed_profile_forbids_is_unprocessable() {
    var claimed =
        Rest.request()
            .replace(
                UK_CORE + "UKCore-ServiceRequest", BARS + "BARSServiceRequest-request-referral")
            .replace("\"authoredOn\": \"2026-05-11T09:30:00+01:00\",", "");

    var answer = Rest.refer(claimed);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(expressions(answer))
        .containsExactlyInAnyOrder("ServiceRequest.intent", "ServiceRequest.authoredOn");
    assertThat(answer.<List<String>>path("issue.code"))
        .containsExactlyInAnyOrder("value", "required");
    assertThat(answer.<String>path("issue[0].details.coding[0].code"))
        .isEqualTo("REC_UNPROCESSABLE_ENTITY");
  }

  @Test
  void the_same_body_is_taken_in_when_it_does_not_claim_the_profile() {
    var body = Rest.request().replace("\"authoredOn\": \"2026-05-11T09:30:00+01:00\",", "");
    assertThat(Rest.refer(body).statusCode()).isEqualTo(201);
  }

  @Test
  void a_profile_that_nobody_here_knows_keeps_no_referral_out() {
    var body = Rest.request().replace(UK_CORE + "UKCore-ServiceRequest", "https://example.org/own");
    assertThat(Rest.refer(body).statusCode()).isEqualTo(201);
  }

  @Test
  void a_profile_of_something_else_is_no_claim_to_make() {
    var body = Rest.request().replace("UKCore-ServiceRequest", "UKCore-Patient");
    var answer = Rest.refer(body);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(expressions(answer)).containsExactly("ServiceRequest.meta.profile[0]");
  }

  @Test
  void warnings_come_along_with_errors_and_after_them() {
    var body =
        Rest.request()
            .replace(UK_CORE + "UKCore-ServiceRequest", "https://example.org/own")
            .replace("\"status\": \"active\"", "\"status\": \"waiting\"");
    var answer = Rest.refer(body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.<List<String>>path("issue.severity")).containsExactly("error", "warning");
    assertThat(expressions(answer))
        .containsExactly("ServiceRequest.status", "ServiceRequest.meta.profile[0]");
  }

  @Test
  void the_resources_of_a_transaction_are_checked_each() {
    var body =
        FhirExamples.TRANSACTION
            .replace("\"method\": \"POST\", \"url\": \"Patient\"", "\"url\": \"Patient\"")
            .replace("\"status\": \"requested\"", "\"status\": \"wanted\"");
    var answer = fhir(gp()).body(body).post("/fhir");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(expressions(answer))
        .containsExactlyInAnyOrder("Bundle.entry[0].request.method", at(body, "Task") + ".status");
  }

  @Test
  void a_task_and_what_it_contains_are_checked_together() {
    var body =
        Rest.resource("task.json")
            .replace("\"reference\": \"#person\"", "\"reference\": \"#nobody\"")
            .replace("\"status\": \"requested\"", "\"priority\": \"soon\"");
    var answer = fhir(gp()).body(body).post("/fhir/Task");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(expressions(answer))
        .contains(
            "Task.status", "Task.priority", "Task.contained[1].ofType(ServiceRequest).subject");
  }

  @Test
  void xml_is_held_to_the_same_rules() {
    var good = Fhir.bundle(bars("new-referral.json").getBytes(StandardCharsets.UTF_8), Fhir.JSON);
    var xml =
        Fhir.write(good, Fhir.XML)
            .replaceFirst("<intent value=\"plan\"></intent>", "")
            .replace("<gender value=\"female\">", "<gender value=\"woman\">")
            .replace("<birthDate ", "<nickname value=\"Ada\"/><birthDate ");
    var answer =
        message(gp(), UUID.randomUUID().toString())
            .contentType(Fhir.XML)
            .body(xml)
            .post("/fhir/$process-message");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(expressions(answer))
        .containsExactlyInAnyOrder(
            "Bundle",
            at(bars("new-referral.json"), "ServiceRequest") + ".intent",
            at(bars("new-referral.json"), "Patient") + ".gender");
    assertThat(answer.asString()).contains("no element nickname");
  }

  private static Response process(String body) {
    return message(gp(), UUID.randomUUID().toString()).body(body).post("/fhir/$process-message");
  }

  private static List<String> expressions(Response answer) {
    return answer.path("issue.expression.flatten()");
  }

  /** Where the first resource of a type is in a Bundle. */
  private static String at(String bundle, String type) {
    var before = bundle.substring(0, bundle.indexOf("\"resourceType\": \"" + type + "\""));
    var index = before.split("\"resourceType\"", -1).length - 2;
    return "Bundle.entry[" + index + "].resource.ofType(" + type + ")";
  }
}
