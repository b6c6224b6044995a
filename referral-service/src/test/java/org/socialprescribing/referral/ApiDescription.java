package org.socialprescribing.referral;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The API description as it is served. */
record ApiDescription(JsonNode root) {
  static final ObjectMapper JSON = new ObjectMapper();

  /** A method of a path, such as {@code POST /referrals}. */
  record Operation(String method, String path, JsonNode said) {
    String name() {
      return method + " " + path;
    }

    boolean isFhir() {
      return path.startsWith("/fhir");
    }

    Stream<Map.Entry<String, JsonNode>> answers() {
      return said.path("responses").properties().stream();
    }

    boolean takes(String parameter) {
      return parameters().anyMatch(it -> it.path("name").asText().equals(parameter));
    }

    Stream<JsonNode> parameters() {
      return stream(said.path("parameters"));
    }

    /** The roles that it asks for; empty for anybody with a token. */
    List<String> roles() {
      return stream(said.at("/security/0"))
          .flatMap(ApiDescription::stream)
          .map(JsonNode::asText)
          .toList();
    }

    boolean isPublic() {
      return said.path("security").isEmpty();
    }

    /** The media type and the example of its body. */
    Optional<Map.Entry<String, JsonNode>> request() {
      return said.at("/requestBody/content").properties().stream()
          .filter(it -> !it.getValue().path("examples").isEmpty())
          .map(
              it ->
                  Map.entry(
                      it.getKey(), it.getValue().path("examples").iterator().next().path("value")))
          .findFirst();
    }
  }

  static ApiDescription served() {
    var text = given().accept("application/json").get("/openapi?format=json").asString();
    try {
      return new ApiDescription(JSON.readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Operation> operations() {
    var all = new ArrayList<Operation>();
    root.path("paths")
        .properties()
        .forEach(
            path -> {
              var shared = path.getValue().path("parameters");
              path.getValue().properties().stream()
                  .filter(it -> List.of("get", "post", "put", "delete").contains(it.getKey()))
                  .forEach(it -> all.add(operation(it, path.getKey(), shared)));
            });
    return all;
  }

  private static Operation operation(Map.Entry<String, JsonNode> it, String path, JsonNode shared) {
    var said = (ObjectNode) it.getValue().deepCopy();
    shared.forEach(said.withArray("parameters")::add);
    return new Operation(it.getKey().toUpperCase(java.util.Locale.ROOT), path, said);
  }

  Operation operation(String name) {
    return requireNonNull(
        operations().stream().filter(it -> it.name().equals(name)).findFirst().orElse(null), name);
  }

  static Stream<JsonNode> stream(JsonNode node) {
    return java.util.stream.StreamSupport.stream(node.spliterator(), false);
  }
}
