package org.socialprescribing.referral;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.testing.Tokens;

/**
 * An operation of the API, entered as its description shows: with the request that is its example,
 * unless another is said. What is answered must look like the example of that answer.
 *
 * <p>With {@code -Dgolden.approve=true} an example that is not there, or looks otherwise, is
 * written to {@code src/main/resources/openapi}, to be read by a person before it is committed.
 */
final class Door {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final boolean APPROVE = Boolean.getBoolean("golden.approve");
  private static final List<String> HEADERS =
      List.of("Location", "ETag", "Link", "Retry-After", "WWW-Authenticate");

  /** The examples that were proved, as file and entry. */
  static final Set<String> PROVED = new HashSet<>();

  private final ApiDescription.Operation operation;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, Object> query = new HashMap<>();
  private final List<Object> path = new ArrayList<>();
  private @Nullable Tokens token;
  private @Nullable Object body;
  private String name = "";

  Door(ApiDescription description, String operation) {
    this.operation = description.operation(operation);
  }

  Door by(Tokens caller) {
    token = caller;
    return this;
  }

  Door at(Object... parts) {
    path.addAll(List.of(parts));
    return this;
  }

  Door ifMatch(String tag) {
    return with("If-Match", tag);
  }

  Door with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Door asking(String parameter, Object value) {
    query.put(parameter, value);
    return this;
  }

  Door saying(String text) {
    body = text;
    return this;
  }

  /** Tells two examples of the same status and code apart. */
  Door named(String other) {
    name = other;
    return this;
  }

  /** Sends it; answers what came back. */
  Response answers(int status) {
    var said = body == null ? example() : body;
    var request = given().urlEncodingEnabled(true).headers(headers).queryParams(query);
    if (token != null) {
      request.auth().oauth2(token.sign());
    }
    if (!headers.containsKey("Accept")) {
      request.accept(operation.isFhir() ? "application/fhir+json" : "*/*");
    }
    if (said != null) {
      request.contentType(type()).body(said.toString());
    }
    var answer = request.request(operation.method(), operation.path(), path.toArray());
    assertThat(answer.statusCode())
        .as("%s with %s gave %s", operation.name(), said, answer.asString())
        .isEqualTo(status);
    compare(answer, said);
    return answer;
  }

  private @Nullable Object example() {
    var kept = read(file()).at("/request/body");
    var example = operation.request().map(Map.Entry::getValue).orElse(kept);
    return example.isMissingNode() ? null : example.isTextual() ? example.asText() : example;
  }

  private Path file() {
    return RESOURCES.resolve(ApiExamples.fileOf(operation.method(), operation.path()));
  }

  private String type() {
    var content = operation.said().at("/requestBody/content");
    return operation
        .request()
        .map(Map.Entry::getKey)
        .orElseGet(
            () ->
                content.fieldNames().hasNext() ? content.fieldNames().next() : "application/json");
  }

  private void compare(Response answer, @Nullable Object said) {
    var file = file();
    var examples = read(file);
    var given = entry(answer);
    var key = key(answer, given.path("body"));
    PROVED.add(file.getFileName() + " " + key);
    var changed = false;
    if (answer.statusCode() < 400
        && said != null
        && (examples.has("request") || operation.request().isEmpty())) {
      PROVED.add(file.getFileName() + " request");
      var request = ApiDescription.JSON.createObjectNode();
      request.set("body", json(said.toString()));
      changed = put(examples, "request", request);
    }
    changed |= put(examples, key, given);
    if (changed) {
      write(file, examples);
    }
  }

  private String key(Response answer, JsonNode body) {
    var code =
        body.has("resourceType")
            ? body.at("/issue/0/details/coding/0/code").asText()
            : body.path("type").asText().replaceFirst(".*/", "");
    var words = name.isEmpty() ? (answer.statusCode() < 400 ? "" : code) : name;
    return (answer.statusCode() + " " + words).strip();
  }

  /** Whether the example was replaced. */
  private boolean put(ObjectNode examples, String key, JsonNode given) {
    var missing =
        examples.has(key)
            ? Shape.missing(examples.get(key), given)
            : Set.of("there is no example " + key);
    if (!APPROVE) {
      assertThat(missing).as("%s %s against %s", operation.name(), key, given).isEmpty();
    } else if (!missing.isEmpty()) {
      examples.set(key, shortened(given.deepCopy()));
      return true;
    }
    return false;
  }

  private static ObjectNode entry(Response answer) {
    var entry = ApiDescription.JSON.createObjectNode();
    HEADERS.forEach(
        it -> {
          if (answer.header(it) != null) {
            entry
                .withObject("/headers")
                .put(it, answer.header(it).replaceFirst("http://localhost:[0-9]+", ""));
          }
        });
    var text = answer.asString();
    if (!text.isEmpty()) {
      entry.set("body", json(text));
    }
    return entry;
  }

  private static JsonNode json(String text) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return TextNode.valueOf(text.lines().limit(3).reduce((a, b) -> a + "\n" + b).orElse(""));
    }
    try {
      return ApiDescription.JSON.readTree(text);
    } catch (IOException e) {
      return TextNode.valueOf(text);
    }
  }

  /** Of pages and search results three entries are enough. */
  private static JsonNode shortened(JsonNode entry) {
    var body = entry.path("body");
    if (!body.path("type").asText().startsWith("transaction") && !body.has("identifier")) {
      shorten(body);
      List.of("items", "practices", "successions", "moves", "entry")
          .forEach(it -> shorten(body.path(it)));
    }
    return entry;
  }

  private static void shorten(JsonNode node) {
    if (node instanceof ArrayNode list) {
      while (list.size() > 3) {
        list.remove(list.size() - 1);
      }
    }
  }

  static ObjectNode read(Path file) {
    try {
      return Files.exists(file)
          ? (ObjectNode) ApiDescription.JSON.readTree(file.toFile())
          : ApiDescription.JSON.createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, ObjectNode examples) {
    var sorted = ApiDescription.JSON.createObjectNode();
    if (examples.has("request")) {
      sorted.set("request", examples.get("request"));
    }
    examples.properties().stream()
        .filter(it -> !it.getKey().equals("request"))
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> sorted.set(it.getKey(), it.getValue()));
    try {
      Files.createDirectories(requireNonNull(file.getParent()));
      var writer = ApiDescription.JSON.copy().enable(SerializationFeature.INDENT_OUTPUT);
      Files.writeString(file, writer.writeValueAsString(sorted) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
