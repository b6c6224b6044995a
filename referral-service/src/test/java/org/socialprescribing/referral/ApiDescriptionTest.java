package org.socialprescribing.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;
import org.socialprescribing.referral.ApiDescription.Operation;

/**
 * The API description is whole, fits its own schemas, and tells of no error that is not answered.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ApiDescriptionTest {
  private ApiDescription description;

  @BeforeEach
  void read() {
    description = ApiDescription.served();
  }

  @Test
  void every_operation_says_what_it_is_for() {
    assertThat(description.operations())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            it -> assertThat(it.said().path("summary").asText()).as(it.name()).isNotBlank());
  }

  @Test
  void every_body_has_an_example() {
    var without = new ArrayList<String>();
    for (var it : description.operations()) {
      if (it.said().has("requestBody") && it.request().isEmpty()) {
        without.add(it.name() + " request");
      }
      it.answers()
          .filter(answer -> !isShown(answer.getKey(), answer.getValue()))
          .forEach(answer -> without.add(it.name() + " " + answer.getKey()));
    }
    assertThat(without).isEmpty();
  }

  /** Errors have a body; what went well may have none, and says so. */
  private static boolean isShown(String status, JsonNode answer) {
    var content = answer.path("content");
    return content.isMissingNode()
        ? status.startsWith("2")
        : ApiDescription.stream(content).anyMatch(it -> !it.path("examples").isEmpty());
  }

  @Test
  void every_example_is_what_its_schema_asks_for() {
    var wrong = new ArrayList<String>();
    for (var it : description.operations()) {
      check(it.name() + " request", it.said().at("/requestBody/content"), wrong);
      it.answers()
          .forEach(
              answer ->
                  check(
                      it.name() + " " + answer.getKey(), answer.getValue().path("content"), wrong));
    }
    assertThat(wrong).isEmpty();
  }

  private void check(String what, JsonNode content, List<String> wrong) {
    ApiDescription.stream(content)
        .filter(it -> it.has("schema"))
        .forEach(
            media -> {
              var schema = ApiDescription.JSON.createObjectNode();
              schema.set("components", description.root().path("components"));
              schema.setAll((com.fasterxml.jackson.databind.node.ObjectNode) media.get("schema"));
              var checked = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
              ApiDescription.stream(media.path("examples"))
                  .flatMap(it -> checked.validate(it.path("value")).stream())
                  .forEach(it -> wrong.add(what + ": " + it));
            });
  }

  @Test
  void without_a_token_only_what_is_public_answers() {
    sweep(it -> !it.isPublic(), it -> {}, 401);
    assertThat(description.operations().stream().filter(Operation::isPublic).map(Operation::name))
        .containsExactlyInAnyOrder(
            "GET /fhir/metadata", "GET /self-referral", "POST /self-referrals");
  }

  @Test
  void a_token_without_the_role_is_refused_wherever_a_role_is_needed() {
    sweep(it -> !it.roles().isEmpty(), it -> it.auth().oauth2(Tokens.of("stranger").sign()), 403);
  }

  @Test
  void what_is_not_there_is_not_found() {
    sweep(
        it -> it.said().path("responses").has("404") && it.path().contains("{") && !readsFirst(it),
        it -> {},
        404,
        true);
  }

  /** A resource that is sent is looked at before it is looked for. */
  private static boolean readsFirst(Operation it) {
    return it.isFhir() && it.said().has("requestBody");
  }

  @Test
  void a_body_of_another_kind_is_refused() {
    sweep(
        it -> it.said().has("requestBody"),
        it -> it.contentType("image/png").body(new byte[] {1}),
        415,
        true);
  }

  @Test
  void a_body_that_cannot_be_read_is_refused() {
    sweep(
        it -> it.said().at("/requestBody/content").has("application/json"),
        it -> it.contentType("application/json").body("{\"a\": "),
        400,
        true);
  }

  @Test
  void a_change_without_a_version_is_refused() {
    sweep(it -> it.takes("If-Match"), it -> {}, 428, true);
  }

  private void sweep(
      Predicate<Operation> some, Consumer<RequestSpecification> request, int status) {
    sweep(some, request, status, false);
  }

  /** Enters every operation of some in the same way; each must answer as it says it does. */
  private void sweep(
      Predicate<Operation> some, Consumer<RequestSpecification> how, int status, boolean allowed) {
    var otherwise = new ArrayList<String>();
    var all = description.operations().stream().filter(some).toList();
    assertThat(all).isNotEmpty();
    for (var it : all) {
      var request = given();
      if (allowed && !it.isPublic()) {
        request.auth().oauth2(allowed(it, status).sign());
      }
      request(it, request);
      how.accept(request);
      if (status == 404 && it.takes("If-Match")) {
        request.header("If-Match", it.isFhir() ? "W/\"1\"" : "*");
      }
      var answer = request.urlEncodingEnabled(false).request(it.method(), path(it));
      if (answer.statusCode() != status || !isDescribed(it, answer)) {
        otherwise.add(it.name() + " " + answer.statusCode() + " " + answer.asString());
      }
    }
    assertThat(otherwise).isEmpty();
  }

  private static void request(Operation it, RequestSpecification request) {
    it.request().ifPresent(body -> request.contentType(body.getKey()).body(text(body.getValue())));
    if (it.isFhir()) {
      request.accept("application/fhir+json");
    }
  }

  private static String text(JsonNode body) {
    return body.isTextual() ? body.asText() : body.toString();
  }

  /** With the role, for a network that is none of those in the way. */
  private static Tokens allowed(Operation it, int status) {
    return Tokens.of(it.roles().toArray(String[]::new))
        .pcns(status == 404 ? "U60057" : "U99999")
        .organisation("M82002")
        .claim("sources", List.of("local-authority"));
  }

  private static String path(Operation it) {
    return Pattern.compile("\\{([a-zA-Z]+)}")
        .matcher(it.path())
        .replaceAll(name -> value(it, name.group(1)).toString());
  }

  private static Object value(Operation it, String name) {
    return switch (name) {
      case "version", "generation" -> 1;
      case "id" -> it.path().startsWith("/operations") ? 999_999 : UUID.randomUUID();
      case "delivery", "need" -> UUID.randomUUID();
      case "pcn" -> "U99999";
      default -> "Z99999";
    };
  }

  private static boolean isDescribed(Operation it, Response answer) {
    var content = it.said().at("/responses/" + answer.statusCode() + "/content");
    var type = it.isFhir() ? "application/fhir+json" : "application/problem+json";
    var code = it.isFhir() ? answer.path("issue[0].details.coding[0].code") : answer.path("type");
    return content
        .at("/" + type.replace("/", "~1") + "/examples")
        .toString()
        .contains("\"" + code + "\"");
  }
}
