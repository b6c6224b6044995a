package org.socialprescribing.referral;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.socialprescribing.platform.web.Problem;

/**
 * Puts recorded examples into the API description. The file of an operation is named by its method
 * and path, as in {@code openapi/post-referrals-id-accept.json}. It may hold a {@code request}, and
 * holds the answers, each with headers and body, by their status; where there are several of one
 * status, by status and code. An answer of null is never given. A test sends the requests and
 * compares the answers.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiExamples implements OASFilter {
  private static final String REQUEST = "request";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void filterOpenAPI(OpenAPI api) {
    var paths = api.getPaths() == null ? null : api.getPaths().getPathItems();
    if (paths != null) {
      paths.forEach(
          (path, item) ->
              item.getOperations()
                  .forEach(
                      (method, it) ->
                          read(fileOf(method.name(), path)).ifPresent(all -> put(it, all))));
    }
  }

  /** Where the examples of an operation are, as a resource. */
  static String fileOf(String method, String path) {
    var words = (method.toLowerCase(Locale.ROOT) + path).replaceAll("[^A-Za-z0-9_]+", "-");
    return "openapi/" + words.replaceAll("-$", "") + ".json";
  }

  /** Whether an operation never gives an answer that others of its kind give. */
  static boolean excludes(String method, String path, int status) {
    var key = Integer.toString(status);
    return read(fileOf(method, path))
        .filter(it -> it.containsKey(key) && it.get(key) == null)
        .isPresent();
  }

  private static Optional<Map<String, Map<String, Object>>> read(String file) {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var stream = loader.getResourceAsStream(file)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(JSON.readValue(stream, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static void put(Operation operation, Map<String, Map<String, Object>> examples) {
    var request = examples.get(REQUEST);
    var declared = operation.getRequestBody();
    if (request != null && declared != null) {
      var body = Objects.requireNonNull(request.get("body"));
      ApiAnswer.example(declared.getContent(), typeOf(body), "Example", body);
    }
    var answers =
        examples.keySet().stream()
            .filter(it -> !it.equals(REQUEST) && examples.get(it) != null)
            .toList();
    forgetOtherSuccesses(operation, answers);
    answers.forEach(it -> answer(operation, it, Objects.requireNonNull(examples.get(it))));
  }

  /** What is declared without being said stands for "it went well": the examples know better. */
  private static void forgetOtherSuccesses(Operation operation, List<String> answers) {
    List.copyOf(operation.getResponses().getAPIResponses().keySet()).stream()
        .filter(it -> it.startsWith("2") && answers.stream().noneMatch(a -> a.startsWith(it)))
        .forEach(operation.getResponses()::removeAPIResponse);
  }

  private static void answer(Operation operation, String key, Map<String, Object> example) {
    var status = Integer.parseInt(key.substring(0, 3));
    var name = key.length() > 4 ? key.substring(4) : "Example";
    var answer = ApiAnswer.of(operation, status, title(status));
    headers(example)
        .forEach(
            (header, value) ->
                answer
                    .response()
                    .addHeader(
                        header,
                        OASFactory.createHeader()
                            .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                            .example(value)));
    var body = example.get("body");
    if (body != null) {
      answer.example(typeOf(body), name, body);
    } else if (!answer.hasExamples()) {
      answer.response().setContent(null);
    }
  }

  private static String title(int status) {
    var known = Response.Status.fromStatusCode(status);
    return known == null ? Integer.toString(status) : known.getReasonPhrase();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> headers(Map<String, Object> example) {
    return (Map<String, String>) example.getOrDefault("headers", Map.of());
  }

  private static String typeOf(Object body) {
    return switch (body) {
      case String text -> text.startsWith("<") ? "text/html" : "text/csv";
      case Map<?, ?> map when map.containsKey("resourceType") -> "application/fhir+json";
      case Map<?, ?> map when map.containsKey("type") && map.containsKey("detail") ->
          Problem.MEDIA_TYPE;
      default -> "application/json";
    };
  }
}
