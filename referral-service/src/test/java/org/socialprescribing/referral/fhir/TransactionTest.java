package org.socialprescribing.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.socialprescribing.referral.Http.gp;
import static org.socialprescribing.referral.fhir.Rest.fhir;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.referral.Http;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TransactionTest {

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void a_transaction_is_answered_entry_by_entry_in_its_order() {
    var answer = send(bundle());
    answer
        .then()
        .statusCode(200)
        .body("type", equalTo("transaction-response"))
        .body("entry.size()", equalTo(4))
        .body("entry[0].response.location", startsWith("Patient/"))
        .body("entry[1].response.status", equalTo("200 OK"))
        .body("entry[2].response.status", equalTo("201 Created"))
        .body("entry[2].response.etag", equalTo("W/\"1\""))
        .body(
            "entry[2].response.location", matchesPattern("ServiceRequest/[0-9a-f-]{36}/_history/1"))
        .body("entry[3].response.location", matchesPattern("Task/[0-9a-f-]{36}/_history/1"));
    var location = answer.<String>path("entry[2].response.location");
    fhir(gp())
        .get("/fhir/" + location)
        .then()
        .statusCode(200)
        .body("performer[0].identifier.value", equalTo("U60057"))
        .body("requester.identifier.value", equalTo("M82002"));
  }

  @Test
  void the_same_transaction_again_points_to_the_same_resources() {
    var body = bundle();
    var first = send(body);
    var again = send(body);
    again.then().statusCode(200).body("entry[2].response.status", equalTo("200 OK"));
    assertThat(again.<String>path("entry[2].response.location"))
        .isEqualTo(first.<String>path("entry[2].response.location"));
  }

  @Test
  void a_transaction_with_one_wrong_entry_leaves_nothing_behind() {
    var name = UUID.randomUUID().toString();
    var body = bundle(name).replace("\"status\": \"requested\"", "\"status\": \"completed\"");
    send(body).then().statusCode(422).body("resourceType", equalTo("OperationOutcome"));
    var found = fhir(gp()).queryParam("identifier", name).get("/fhir/ServiceRequest");
    assertThat(found.<Object>path("entry")).isNull();
  }

  @Test
  void a_transaction_in_xml_is_answered_in_xml() {
    var resource = Fhir.bundle(bundle().getBytes(StandardCharsets.UTF_8), Fhir.JSON);
    var answer =
        fhir(gp())
            .contentType(Fhir.XML)
            .accept(Fhir.XML)
            .body(Fhir.write(resource, Fhir.XML))
            .post("/fhir");
    answer.then().statusCode(200).contentType(Fhir.XML);
    assertThat(answer.asString()).contains("transaction-response", "201 Created");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "type": "transaction"             | "type": "batch"                   | 422 | not-supported
          "type": "transaction"             | "type": "message"                 | 400 | invariant
          "method": "POST", "url": "Task"   | "method": "DELETE", "url": "Task" | 422 | not-supported
          "method": "POST", "url": "Task"   | "method": "POST", "url": "Basic"  | 400 | value
          "resourceType": "Organization"    | "resourceType": "Location"        | 400 | structure
          8a0e-000000000003"}               | 8a0e-000000000009"}              | 400 | invalid
          "birthDate": "1951-07-14"         | "birthDate": "2951-07-14"         | 400 | value
          ifNoneExist": "identifier         | ifNoneExist": "patient            | 400 | not-supported
          """)
  void a_transaction_that_cannot_be_carried_out_is_refused_as_a_whole(
      String part, String replacement, int status, String issue) {
    var body = bundle();
    // the last reference is that of the Task
    var at = body.lastIndexOf(part);
    assertThat(at).as(part).isPositive();
    var wrong = body.substring(0, at) + replacement + body.substring(at + part.length());
    send(wrong)
        .then()
        .statusCode(status)
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].code", equalTo(issue));
  }

  private static Response send(String body) {
    return fhir(gp()).body(body).post("/fhir");
  }

  private static String bundle() {
    return bundle(UUID.randomUUID().toString());
  }

  private static String bundle(String name) {
    return FhirExamples.TRANSACTION
        .replace("R-2042", name)
        .replace(Rest.NUMBER, Http.nextNhsNumber());
  }
}
