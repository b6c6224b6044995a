package org.socialprescribing.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.socialprescribing.referral.Http.gp;
import static org.socialprescribing.referral.fhir.Rest.fhir;
import static org.socialprescribing.referral.fhir.Rest.refer;
import static org.socialprescribing.referral.fhir.Rest.request;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;
import org.socialprescribing.referral.Http;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ServiceRequestTest {
  private static final String PATH = "/fhir/ServiceRequest";
  private static final String NHS_NUMBER_SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void a_request_with_its_patient_becomes_a_referral_of_the_patients_network() {
    var name = UUID.randomUUID().toString();
    var id =
        refer(request(name, Http.nextNhsNumber()))
            .then()
            .statusCode(201)
            .contentType(Fhir.JSON)
            .header("ETag", "W/\"1\"")
            .header("Last-Modified", notNullValue())
            .header(
                "Location", matchesPattern("http.*/fhir/ServiceRequest/[0-9a-f-]{36}/_history/1"))
            .body("resourceType", equalTo("ServiceRequest"))
            .body("status", equalTo("active"))
            .body("meta.versionId", equalTo("1"))
            .body("identifier.value", hasItem(name))
            .body("performer[0].identifier.value", equalTo("U60057"))
            .extract()
            .<String>path("id");

    fhir(gp())
        .get(PATH + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "W/\"1\"")
        .body("identifier.value", hasItem(name))
        .body("priority", equalTo("urgent"));
    Http.as(Http.linkWorker("U60057"))
        .get("/referrals/" + id)
        .then()
        .body("person.familyName", equalTo("Example"))
        .body("person.nhsNumberStatus", equalTo("number-present-and-verified"))
        .body("needs", hasItem("224484003"))
        .body("reason", equalTo("Would like company; used to sing.\nCares for her sister"));
  }

  @Test
  void the_same_identifier_again_is_answered_by_the_same_referral() {
    var body = request();
    var first = refer(body);
    first.then().statusCode(201);
    refer(body)
        .then()
        .statusCode(200)
        .header("Location", first.header("Location"))
        .body("id", equalTo(first.path("id")));
  }

  @Test
  void the_identifier_of_another_client_is_another_identifier() {
    var body = request();
    var first = refer(body);
    fhir(Tokens.of("gp-system").organisation("M82004"))
        .body(body)
        .post(PATH)
        .then()
        .statusCode(201)
        .body("id", org.hamcrest.Matchers.not(equalTo(first.path("id"))));
  }

  @Test
  void a_conditional_create_is_done_once() {
    var condition = "identifier=https://gp.example.org/Id/attempt|" + UUID.randomUUID();
    var body = request().replaceAll("\"identifier\": \\[\\{\"system\": \"https://gp.*\\}\\],", "");
    assertThat(body).doesNotContain("gp.example.org");
    var first = fhir(gp()).header("If-None-Exist", condition).body(body).post(PATH);
    first.then().statusCode(201);
    fhir(gp())
        .header("If-None-Exist", condition)
        .body(body)
        .post(PATH)
        .then()
        .statusCode(200)
        .body("id", equalTo(first.path("id")));
  }

  @Test
  void a_condition_that_meets_two_referrals_is_refused() {
    var one = UUID.randomUUID().toString();
    var other = UUID.randomUUID().toString();
    refer(request(one, Http.nextNhsNumber())).then().statusCode(201);
    refer(request(other, Http.nextNhsNumber())).then().statusCode(201);
    fhir(gp())
        .header("If-None-Exist", "identifier=https://gp.example.org/Id/referral|" + other)
        .body(request(one, Http.nextNhsNumber()))
        .post(PATH)
        .then()
        .statusCode(412)
        .body("issue[0].code", equalTo("multiple-matches"));
  }

  @Test
  void a_person_whom_the_register_knows_need_only_be_named_by_number() {
    var number = Http.nextNhsNumber();
    var known = refer(request(UUID.randomUUID().toString(), number));
    var again =
        refer(
            withSubject(
                "\"identifier\": {\"system\": \""
                    + NHS_NUMBER_SYSTEM
                    + "\", \"value\": \""
                    + number
                    + "\"}"));
    again
        .then()
        .statusCode(201)
        .body("subject.identifier.value", equalTo(known.path("subject.identifier.value")))
        .body("performer[0].identifier.value", equalTo("U60057"));
  }

  @Test
  void a_person_whom_this_client_has_referred_may_be_named_by_our_id() {
    var person = refer(request()).<String>path("subject.identifier.value");
    var subject = "\"reference\": \"Patient/" + person + "\"";
    refer(withSubject(subject))
        .then()
        .statusCode(201)
        .body("subject.identifier.value", equalTo(person));
    fhir(Tokens.of("gp-system").organisation("M82004"))
        .body(withSubject(subject))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("issue[0].code", equalTo("not-found"));
  }

  @Test
  void an_unknown_number_needs_a_patient() {
    refer(
            withSubject(
                "\"identifier\": {\"system\": \""
                    + NHS_NUMBER_SYSTEM
                    + "\", \"value\": \""
                    + Http.nextNhsNumber()
                    + "\"}"))
        .then()
        .statusCode(422)
        .body("issue[0].details.coding[0].code", equalTo("REC_UNPROCESSABLE_ENTITY"))
        .body("issue[0].code", equalTo("not-found"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "display": "Ada"         | required
          "reference": "Patient/1" | value
          """)
  void a_subject_that_names_nobody_is_refused_with_an_outcome(String subject, String issue) {
    refer(withSubject(subject)).then().statusCode(400).body("issue[0].code", equalTo(issue));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "status": "active",             | "status": "draft",           | 422 | not-supported
          "status": "active",             | "doNotPerform": false,       | 400 | required
          "reference": "#person"          | "reference": "#nobody"       | 400 | invariant
          "birthDate": "1951-07-14"       | "birthDate": "2951-07-14"    | 400 | value
          "resourceType": "ServiceRequest"| "resourceType": "Task"       | 400 | invalid
          "https://gp.example.org/Id/referral" | "https://fhir.nhs.uk/Id/nhs-number" | 400 | value
          """)
  void a_wrong_request_is_refused_with_an_outcome(
      String part, String replacement, int status, String issue) {
    var body = request();
    assertThat(body).contains(part);
    refer(body.replace(part, replacement))
        .then()
        .statusCode(status)
        .contentType(Fhir.JSON)
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].code", equalTo(issue));
  }

  @Test
  void a_condition_other_than_an_identifier_is_refused() {
    fhir(gp())
        .header("If-None-Exist", "patient=Patient/1")
        .body(request())
        .post(PATH)
        .then()
        .statusCode(400)
        .body("issue[0].code", equalTo("not-supported"));
  }

  @Test
  void a_request_in_xml_is_answered_in_xml() {
    var resource =
        Fhir.read(request().getBytes(StandardCharsets.UTF_8), Fhir.JSON, ServiceRequest.class);
    fhir(gp())
        .contentType(Fhir.XML)
        .accept(Fhir.XML)
        .body(Fhir.write(resource, Fhir.XML))
        .post(PATH)
        .then()
        .statusCode(201)
        .contentType(Fhir.XML)
        .body(containsString("<status value=\"active\""));
    fhir(gp())
        .accept(Fhir.XML)
        .body(request().replace("\"active\"", "\"draft\""))
        .post(PATH)
        .then()
        .statusCode(422)
        .contentType(Fhir.XML)
        .body(containsString("<OperationOutcome"));
  }

  @Test
  void a_sender_says_how_much_it_wants_to_be_told() {
    fhir(gp())
        .header("Prefer", "return=minimal")
        .body(request())
        .post(PATH)
        .then()
        .statusCode(201)
        .header("ETag", "W/\"1\"")
        .body(equalTo(""));
    fhir(gp())
        .header("Prefer", "return=OperationOutcome")
        .body(request())
        .post(PATH)
        .then()
        .statusCode(201)
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].severity", equalTo("information"));
    fhir(gp())
        .header("Prefer", "return=representation")
        .body(request())
        .post(PATH)
        .then()
        .statusCode(201)
        .body("resourceType", equalTo("ServiceRequest"));
  }

  @ParameterizedTest
  @CsvSource({
    "application/fhir+json; version=1.4.0, 200",
    "application/fhir+json;version=1.3.0, 406",
    "application/fhir+json;fhirVersion=3.0, 406",
    "application/json, 200",
    "*/*, 200"
  })
  void the_version_of_the_standard_is_negotiated(String accept, int status) {
    var answer = fhir(gp()).accept(accept).get("/fhir/metadata");
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 406) {
      answer.then().body("issue[0].details.coding[0].code", equalTo("REC_NOT_ACCEPTABLE"));
    }
  }

  @Test
  void a_referrer_of_another_kind_cannot_refer_as_a_gp_system() {
    fhir(Http.council()).body(request()).post(PATH).then().statusCode(403);
  }

  /** Nobody refers to the contained Patient any more, so it is left away. */
  private static String withSubject(String subject) {
    return request()
        .replace("\"reference\": \"#" + "person\"", subject)
        .replaceFirst("(?s)\"contained\": .*?\n  ],", "");
  }
}
