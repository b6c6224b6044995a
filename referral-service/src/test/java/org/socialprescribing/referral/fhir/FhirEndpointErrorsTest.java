package org.socialprescribing.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.bars;
import static org.socialprescribing.referral.Http.gp;
import static org.socialprescribing.referral.Http.message;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FhirEndpointErrorsTest {
  private static final String PROCESS = "/fhir/$process-message";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "type": "message"            | "type": "batch"                 | 400 | invariant
          "resourceType": "Patient"    | "resourceType": "Basic"         | 400 | structure
          "resourceType": "Patient"    | "resourceType": "Nonsense"      | 400 | invalid
          "id": "b1a7c0de              | "implicitRules": "b1a7c0de      | 400 | required
          "code": "new"                | "code": "delete"                | 422 | not-supported
          servicerequest-request"      | booking-request"                | 422 | not-supported
          "birthDate": "1951-07-14"    | "birthDate": "soon"             | 400 | invalid
          "birthDate": "1951-07-14"    | "birthDate": "2951-07-14"       | 400 | value
          "birthDate": "1951-07-14"    | "active": true                  | 400 | required
          "family": "Example"          | "text": "Example"               | 400 | required
          "value": "9990000018"        | "value": "999"                  | 400 | value
          "status": "active"           | "status": "draft"               | 422 | not-supported
          2000088888"                  | 2000088888\\u0000"              | 400 | invalid
          """)
  void a_wrong_message_is_refused_with_an_outcome(
      String part, String replacement, int status, String issue) {
    var body = bars("new-referral.json").replace(part, replacement);
    assertThat(body).isNotEqualTo(bars("new-referral.json"));
    outcome(send(it -> body), status).body("issue[0].code", equalTo(issue));
  }

  @Test
  void an_update_of_what_its_sender_never_sent_is_not_found() {
    var stranger = Tokens.of("gp-system").organisation("H" + uuid().substring(0, 5));
    var update = bars("new-referral.json").replace("\"code\": \"new\"", "\"code\": \"update\"");
    outcome(message(stranger, uuid()).body(update).post(PROCESS), 404)
        .body("issue[0].code", equalTo("not-found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "<Bundle/>", "{\"resourceType\":\"Bundle\"}"})
  void what_is_no_message_is_refused_with_an_outcome(String body) {
    outcome(send(it -> body), 400);
  }

  @Test
  void a_deeply_nested_body_is_refused_with_an_outcome() {
    outcome(send(it -> "{\"resourceType\":\"Bundle\",\"a\":" + "[".repeat(2_000)), 422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Request-Id",
        "X-Correlation-Id",
        "NHSD-Target-Identifier",
        "NHSD-End-User-Organisation",
        "NHSD-Requesting-Software"
      })
  void a_missing_or_wrong_header_is_named(String header) {
    for (var value : new String[] {"", "!"}) {
      var specification = message(gp(), uuid());
      ((io.restassured.specification.FilterableRequestSpecification) specification)
          .removeHeader(header);
      outcome(
              specification.header(header, value).body(bars("new-referral.json")).post(PROCESS),
              400)
          .body("issue[0].diagnostics", org.hamcrest.Matchers.containsString(header));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_body_over_the_limit_is_refused_with_an_outcome(boolean lengthAnnounced) throws Exception {
    var bytes = new byte[1_100_000];
    var body = BodyPublishers.ofByteArray(bytes);
    var answer = raw(lengthAnnounced ? body : BodyPublishers.fromPublisher(body));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("OperationOutcome", "too-long");
  }

  @Test
  void a_content_type_that_is_not_fhir_is_refused_with_an_outcome() {
    outcome(message(gp(), uuid()).contentType("text/plain").body("x").post(PROCESS), 415);
  }

  @Test
  void an_answer_that_cannot_be_given_is_refused_with_an_outcome() {
    outcome(
        message(gp(), uuid()).accept("text/html").body(bars("new-referral.json")).post(PROCESS),
        406);
  }

  @Test
  void a_missing_expired_or_foreign_token_is_refused_with_an_outcome() {
    outcome(send(gp().expired()), 401)
        .body("issue[0].details.coding[0].code", equalTo("REC_UNAUTHORIZED"));
    outcome(send(gp().foreign()), 401);
    outcome(RestAssured.given().contentType(Fhir.JSON).body("{}").post(PROCESS), 401);
    outcome(RestAssured.given().get("/fhir/Task/" + uuid()), 401);
  }

  @Test
  void a_token_without_the_role_is_refused_with_an_outcome() {
    outcome(send(Tokens.of("link-worker").pcns("U60057")), 403)
        .body("issue[0].details.coding[0].code", equalTo("REC_FORBIDDEN"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fhir/Task/not-an-id", "/fhir/Patient/1", "/fhir/nothing"})
  void what_is_not_there_is_an_outcome(String path) {
    outcome(as(gp()).get(path), 404);
  }

  @Test
  void another_method_is_refused_with_an_outcome() {
    outcome(as(gp()).delete(PROCESS), 405);
  }

  private static Response send(UnaryOperator<String> change) {
    return message(gp(), uuid()).body(change.apply(bars("new-referral.json"))).post(PROCESS);
  }

  private static Response send(Tokens token) {
    return message(token, uuid()).body(bars("new-referral.json")).post(PROCESS);
  }

  private static io.restassured.response.ValidatableResponse outcome(
      Response response, int status) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    return response
        .then()
        .contentType("application/fhir+json")
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].diagnostics", notNullValue())
        .body(
            "issue[0].details.coding[0].system",
            equalTo("https://fhir.nhs.uk/Codesystem/http-error-codes"));
  }

  private static HttpResponse<String> raw(BodyPublisher body)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PROCESS))
              .header("Authorization", "Bearer " + gp().sign())
              .header("Content-Type", Fhir.JSON)
              .POST(body)
              .build();
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static String uuid() {
    return UUID.randomUUID().toString();
  }
}
