package org.socialprescribing.referral.fhir;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.socialprescribing.referral.Http.gp;
import static org.socialprescribing.referral.fhir.Rest.fhir;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.referral.Http;

/** What the endpoint says of itself is so, and its examples work as they stand. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FhirDescriptionTest {
  private static final String ID = "5f0d7f3e-5a3b-4a52-9a35-9a0b8ad1a4a4";

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void the_examples_are_taken_and_answered_as_described() {
    var referral = fhir(gp()).body(FhirExamples.SERVICE_REQUEST).post("/fhir/ServiceRequest");
    assertThat(referral.statusCode()).as(referral.asString()).isBetween(200, 201);
    String id = referral.path("id");

    fhir(gp()).body(FhirExamples.TASK.replace(ID, id)).post("/fhir/Task").then().statusCode(200);

    var answer = fhir(gp()).body(FhirExamples.TRANSACTION).post("/fhir");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.<List<?>>path("entry"))
        .hasSameSizeAs(JsonPath.from(FhirExamples.TRANSACTION_RESPONSE).<List<?>>get("entry"));

    var once = Rest.referred();
    put("/fhir/ServiceRequest/", once, FhirExamples.REVOKED).then().statusCode(200);
    var other = Rest.referred();
    put("/fhir/Task/", other, FhirExamples.CANCELLED_TASK).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/fhir/$process-message, post",
    "/fhir/ServiceRequest, post",
    "/fhir/ServiceRequest/{id}, put",
    "/fhir, post",
    "/fhir/Task, post",
    "/fhir/Task/{id}, put"
  })
  void every_write_is_described_with_its_errors(String path, String method) {
    Map<String, Map<String, Map<String, Object>>> paths = description().get("paths");
    var operation =
        JsonPath.from(json(requireNonNull(requireNonNull(paths.get(path)).get(method))));
    assertThat(operation.<Map<String, ?>>get("responses"))
        .containsKeys("400", "401", "403", "406", "413", "415", "422", "500", "503");
    assertThat(
            operation.<String>get(
                "responses.'422'.content.'application/fhir+json'.examples"
                    + ".REC_UNPROCESSABLE_ENTITY.value.resourceType"))
        .isEqualTo("OperationOutcome");
    assertThat(
            operation.<Map<String, ?>>get("requestBody.content.'application/fhir+json'.examples"))
        .isNotEmpty();
  }

  @Test
  void the_capability_statement_lists_what_can_be_done() {
    given()
        .get("/fhir/metadata")
        .then()
        .statusCode(200)
        .body("format", hasItems(Fhir.JSON, Fhir.XML))
        .body("rest[0].interaction.code", hasItems("transaction"))
        .body("rest[0].operation.name", hasItems("process-message"))
        .body(
            "rest[0].resource.find { it.type == 'ServiceRequest' }.interaction.code",
            hasItems("create", "read", "vread", "update", "search-type"))
        .body(
            "rest[0].resource.find { it.type == 'ServiceRequest' }.searchParam.name",
            hasItems("identifier", "_id", "_lastUpdated"))
        .body(
            "rest[0].resource.find { it.type == 'ServiceRequest' }.conditionalCreate",
            equalTo(true))
        .body("messaging[0].supportedMessage.mode", hasItems("receiver", "sender"));
  }

  private static JsonPath description() {
    return given().accept("application/json").get("/openapi?format=json").jsonPath();
  }

  private static String json(Object value) {
    return new ObjectMapper().valueToTree(value).toString();
  }

  private static Response put(String path, String id, String example) {
    return fhir(gp()).header("If-Match", "W/\"1\"").body(example.replace(ID, id)).put(path + id);
  }
}
