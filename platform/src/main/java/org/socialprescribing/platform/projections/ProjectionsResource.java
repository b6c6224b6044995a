package org.socialprescribing.platform.projections;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.ProblemException;

/** Lets an operator watch projections, have them computed again, and drop what is left over. */
@Path("/operations/projections")
@RolesAllowed("operator")
class ProjectionsResource {
  private static final Logger AUDIT = Logger.getLogger("audit.projections");
  private final Projections projections;
  private final Callers callers;

  ProjectionsResource(Projections projections, Callers callers) {
    this.projections = projections;
    this.callers = callers;
  }

  @GET
  @Operation(summary = "All projections: what serves, what is being built, how far and how fast")
  public Uni<List<ProjectionStatus>> all() {
    return projections.status();
  }

  @GET
  @Path("/{name}")
  @Operation(summary = "One projection with its generations")
  public Uni<ProjectionStatus> one(@PathParam("name") String name) {
    return projections
        .status()
        .map(
            all ->
                all.stream()
                    .filter(status -> status.projection().equals(name))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("projection")));
  }

  @POST
  @Path("/{name}/rebuild")
  @Cancellable(false)
  @Operation(summary = "Build a projection anew beside the one that serves, and then switch to it")
  @APIResponse(
      responseCode = "202",
      description = "It will be built; Location tells how far it is",
      content = @Content(schema = @Schema(implementation = Generation.class)))
  public Uni<Response> rebuild(@PathParam("name") String name) {
    var caller = callers.current();
    return projections
        .rebuild(name, caller.subject())
        .invoke(
            asked ->
                AUDIT.infof(
                    "Rebuild of %s asked for by %s, request %s",
                    asked, caller.subject(), caller.requestId()))
        .map(
            asked ->
                Response.accepted(asked)
                    .location(URI.create("/operations/projections/" + asked.projection()))
                    .build());
  }

  @DELETE
  @Path("/{name}/generations/{generation}")
  @Cancellable(false)
  @Operation(summary = "Drop the tables of a generation that has retired or failed")
  public Uni<Void> drop(@PathParam("name") String name, @PathParam("generation") int generation) {
    var caller = callers.current();
    return projections
        .drop(name, generation, caller.subject())
        .invoke(
            () ->
                AUDIT.infof(
                    "Generation %d of %s dropped by %s, request %s",
                    generation, name, caller.subject(), caller.requestId()));
  }
}
