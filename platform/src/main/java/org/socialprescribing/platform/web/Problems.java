package org.socialprescribing.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a problem into a response, in the body format of its route. */
@Singleton
public final class Problems {
  private final ObjectMapper json;
  private final List<ProblemRenderer> renderers;

  Problems(ObjectMapper json, @All List<ProblemRenderer> renderers) {
    this.json = json;
    this.renderers = renderers;
  }

  /** The response for a problem on a path. */
  public Response response(@Nullable RoutingContext request, Problem problem) {
    var rendered = render(request, problem);
    return Response.status(problem.status())
        .type(rendered.mediaType())
        .entity(rendered.body())
        .build();
  }

  /** Ends a request that no resource has seen. */
  public void end(RoutingContext request, Problem problem) {
    var rendered = render(request, problem);
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader("Content-Type", rendered.mediaType())
        .end(rendered.body());
  }

  private ProblemRenderer.Rendered render(@Nullable RoutingContext request, Problem problem) {
    var path = request == null ? "" : String.valueOf(request.normalizedPath());
    return renderers.stream()
        .filter(renderer -> renderer.handles(path))
        .findFirst()
        .map(renderer -> renderer.render(problem))
        .orElseGet(
            () ->
                new ProblemRenderer.Rendered(
                    Problem.MEDIA_TYPE, json.valueToTree(problem).toString()));
  }
}
