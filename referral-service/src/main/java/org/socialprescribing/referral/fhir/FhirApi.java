package org.socialprescribing.referral.fhir;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes the errors of the FHIR operations, an example each, by what an operation takes. What it
 * says itself stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class FhirApi implements OASFilter {
  private static final int[] OF_ALL = {401, 403, 406, 500, 503};
  private static final int[] OF_BODIES = {400, 409, 413, 415, 422};
  private static final int[] OF_CONDITIONS = {412, 428};

  @Override
  public void filterOpenAPI(OpenAPI api) {
    var paths = api.getPaths() == null ? null : api.getPaths().getPathItems();
    if (paths != null) {
      paths.forEach(
          (path, item) -> {
            if (path.startsWith("/fhir")) {
              item.getOperations().forEach((method, it) -> describe(path, item, method, it));
            }
          });
    }
  }

  private static void describe(String path, PathItem item, HttpMethod method, Operation operation) {
    if (path.endsWith("/metadata")) {
      add(operation, 406);
      return;
    }
    var parameters =
        Stream.of(item.getParameters(), operation.getParameters())
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .toList();
    add(operation, OF_ALL);
    if (parameters.stream().anyMatch(it -> it.getIn() == Parameter.In.PATH)) {
      add(operation, 404);
    }
    if (method != HttpMethod.GET) {
      add(operation, OF_BODIES);
    } else if (!parameters.isEmpty()) {
      add(operation, 400);
    }
    if (parameters.stream().anyMatch(it -> "If-Match".equals(it.getName()))) {
      add(operation, OF_CONDITIONS);
    }
  }

  private static void add(Operation operation, int... statuses) {
    for (var status : statuses) {
      var responses = operation.getResponses();
      var key = Integer.toString(status);
      if (responses == null || responses.hasAPIResponse(key)) {
        continue;
      }
      var code = ErrorCode.of(status);
      var example = OASFactory.createExample().value(example(status, code));
      var media = OASFactory.createMediaType().addExample(code.name(), example);
      responses.addAPIResponse(
          key,
          OASFactory.createAPIResponse()
              .description(Outcomes.diagnostics(status))
              .content(OASFactory.createContent().addMediaType(Fhir.JSON, media)));
    }
  }

  private static Map<String, Object> example(int status, ErrorCode code) {
    var coding = new LinkedHashMap<String, Object>();
    coding.put("system", ErrorCode.SYSTEM);
    coding.put("code", code.name());
    var issue = new LinkedHashMap<String, Object>();
    issue.put("severity", "error");
    issue.put("code", Outcomes.issue(status));
    issue.put("details", Map.of("coding", List.of(coding)));
    issue.put("diagnostics", Outcomes.diagnostics(status));
    var outcome = new LinkedHashMap<String, Object>();
    outcome.put("resourceType", "OperationOutcome");
    outcome.put("id", "d2f54b29-7b1e-43a6-a1e8-5a3b9a359a0b");
    outcome.put("meta", Map.of("profile", List.of(Outcomes.PROFILE)));
    outcome.put("issue", List.of(issue));
    return outcome;
  }
}
