package org.socialprescribing.referral;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.socialprescribing.platform.web.Problem;

/**
 * Describes, with an example each, the problems that an operation answers by what it takes: a path
 * that may lead nowhere, a body that may be wrong, an {@code If-Match} that may be stale. What an
 * operation says itself stays. FHIR answers its errors otherwise.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiProblems implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI api) {
    var paths = api.getPaths() == null ? null : api.getPaths().getPathItems();
    if (paths != null) {
      paths.forEach(
          (path, item) -> {
            if (!path.startsWith("/fhir")) {
              item.getOperations().forEach((method, it) -> describe(method.name(), path, item, it));
            }
          });
    }
  }

  private static void describe(String method, String path, PathItem item, Operation operation) {
    var parameters =
        Stream.of(item.getParameters(), operation.getParameters())
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .toList();
    var names = parameters.stream().map(Parameter::getName).collect(Collectors.toSet());
    if (isSecured(operation)) {
      add(operation, 401, "unauthorized", "A valid access token of this realm is needed.");
      add(operation, 403, "forbidden", "The token's roles do not allow this.");
    }
    if (parameters.stream().anyMatch(it -> it.getIn() == Parameter.In.PATH)
        && !ApiExamples.excludes(method, path, 404)) {
      add(operation, 404, "not-found", "There is no such resource.");
    }
    describeBody(operation);
    describeConditions(operation, names);
    add(operation, 500, "internal-error", "Quote 3f0c3d0e-6a31-4d5b-9f7e-0d5a3b1c2e4f to support.");
    add(operation, 503, "database-unavailable", "The database does not answer: try again.");
    if (!method.equals("GET")) {
      add(operation, 503, "contended", "Too many changes at once to the same thing: try again.");
    }
  }

  /** Public operations carry no requirement, or have lost theirs. */
  private static boolean isSecured(Operation operation) {
    return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
  }

  private static void describeBody(Operation operation) {
    var body = operation.getRequestBody();
    if (body == null || body.getContent() == null) {
      return;
    }
    if (body.getContent().hasMediaType("application/json")) {
      add(operation, 400, "malformed-body", "The body is not readable JSON of the expected shape.");
    }
    add(operation, 415, "unsupported-media-type", "Unsupported Media Type.");
  }

  private static void describeConditions(Operation operation, Set<String> parameters) {
    if (parameters.contains("limit")) {
      add(operation, 400, "invalid-request", "Some fields are not valid.");
    }
    if (parameters.contains("If-Match")) {
      add(operation, 400, "malformed-if-match", "If-Match must be one strong entity tag.");
      add(operation, 412, "stale-version", "It has changed since you read it: read it again.");
      add(operation, 428, "precondition-required", "Send If-Match with the ETag of the last read.");
    }
    if (parameters.contains("Idempotency-Key")) {
      add(
          operation,
          422,
          "idempotency-key-reused",
          "This Idempotency-Key was used for another request.");
    }
  }

  private static void add(Operation operation, int status, String code, String detail) {
    ApiAnswer.of(operation, status, Problem.of(status, code, detail).title())
        .example(Problem.MEDIA_TYPE, code, example(status, code, detail));
  }

  private static Map<String, Object> example(int status, String code, String detail) {
    var problem = Problem.of(status, code, detail);
    var example = new LinkedHashMap<String, Object>();
    example.put("type", problem.type());
    example.put("title", problem.title());
    example.put("status", status);
    example.put("detail", detail);
    example.put("violations", List.of());
    return example;
  }
}
