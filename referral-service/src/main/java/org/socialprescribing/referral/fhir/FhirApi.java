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
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.socialprescribing.referral.ApiAnswer;

/**
 * Describes the errors of the FHIR operations, an example each, by what an operation takes. What it
 * says itself stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class FhirApi implements OASFilter {
  private static final int[] OF_ALL = {401, 403, 406, 500, 503};
  private static final int[] OF_BODIES = {400, 413, 415, 422};
  private static final int[] OF_CONDITIONS = {412, 428};

  @Override
  public void filterOpenAPI(OpenAPI api) {
    var paths = api.getPaths() == null ? null : api.getPaths().getPathItems();
    if (paths != null) {
      paths.forEach(
          (path, item) -> {
            if (path.startsWith("/fhir")) {
              item.getOperations().forEach((ignored, it) -> describe(path, item, it));
            }
          });
    }
  }

  private static void describe(String path, PathItem item, Operation operation) {
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
    if (operation.getRequestBody() != null) {
      describeBody(operation.getRequestBody().getContent());
      add(operation, OF_BODIES);
    } else if (parameters.stream().anyMatch(it -> it.getIn() == Parameter.In.QUERY)) {
      add(operation, 400);
    }
    if (parameters.stream().anyMatch(it -> "If-Match".equals(it.getName()))) {
      add(operation, OF_CONDITIONS);
    }
  }

  /** It is read as bytes, and is a resource. */
  private static void describeBody(Content content) {
    var resource =
        OASFactory.createSchema().addType(SchemaType.OBJECT).description("A FHIR R4 resource");
    content.getMediaTypes().values().forEach(it -> it.setSchema(resource));
  }

  private static void add(Operation operation, int... statuses) {
    for (var status : statuses) {
      var answer = ApiAnswer.of(operation, status, Outcomes.diagnostics(status));
      if (!answer.hasExample(Fhir.JSON)) {
        var code = ErrorCode.of(status);
        answer.example(Fhir.JSON, code.name(), example(status, code));
      }
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
