package org.socialprescribing.referral;

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
              item.getOperations().forEach((method, it) -> describe(item, method, it));
            }
          });
    }
  }

  private static void describe(PathItem item, HttpMethod method, Operation operation) {
    var parameters =
        Stream.of(item.getParameters(), operation.getParameters())
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .toList();
    var named = parameters.stream().anyMatch(it -> it.getIn() == Parameter.In.PATH);
    var writes = method != HttpMethod.GET;
    if (!parameters.isEmpty() || operation.getRequestBody() != null) {
      add(operation, 400, "invalid-request", "Some fields are not valid.");
    }
    add(operation, 401, "unauthorized", "A valid access token of this realm is needed.");
    add(operation, 403, "forbidden", "The token's roles do not allow this.");
    if (named) {
      add(operation, 404, "not-found", "There is no such referral.");
    }
    if (named && writes) {
      add(operation, 409, "referral-ended", "This referral was declined, withdrawn or completed.");
    }
    if (parameters.stream().anyMatch(it -> "If-Match".equals(it.getName()))) {
      add(operation, 412, "stale-version", "It has changed since you read it: read it again.");
      add(operation, 428, "precondition-required", "Send If-Match with the ETag of the last read.");
    }
  }

  private static void add(Operation operation, int status, String code, String detail) {
    var responses = operation.getResponses();
    var key = Integer.toString(status);
    var said = responses == null ? null : responses.getAPIResponse(key);
    if (responses == null || (said != null && said.getContent() != null)) {
      return;
    }
    var response = said == null ? OASFactory.createAPIResponse() : said;
    if (response.getDescription() == null) {
      response.setDescription(Problem.of(status, code, detail).title());
    }
    var example = OASFactory.createExample().value(example(status, code, detail));
    var media = OASFactory.createMediaType().addExample(code, example);
    response.setContent(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
    responses.addAPIResponse(key, response);
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
