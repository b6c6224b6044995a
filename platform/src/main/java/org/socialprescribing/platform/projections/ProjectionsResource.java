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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.operations.OperatorActions;
import org.socialprescribing.platform.web.ProblemException;

/** Lets an operator watch projections, have them computed again, and drop what is left over. */
@Path("/operations/projections")
@Tag(name = "Operations")
@RolesAllowed("operator")
class ProjectionsResource {
  private static final Logger AUDIT = Logger.getLogger("audit.projections");
  private final Projections projections;
  private final Transactions transactions;
  private final OperatorActions actions;
  private final Callers callers;

  ProjectionsResource(
      Projections projections,
      Transactions transactions,
      OperatorActions actions,
      Callers callers) {
    this.projections = projections;
    this.transactions = transactions;
    this.actions = actions;
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
    var by = callers.current();
    return transactions
        .write(
            session ->
                projections
                    .rebuild(session, name, by.subject())
                    .call(
                        asked ->
                            actions.record(
                                session, by, "rebuild-projection", name, asked.schema())))
        .invoke(asked -> audit("Rebuild of " + asked + " asked for", by))
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
    var by = callers.current();
    var target = name + " generation " + generation;
    return transactions
        .write(
            session ->
                projections
                    .drop(session, name, generation, by.subject())
                    .chain(() -> actions.record(session, by, "drop-projection", target, null)))
        .invoke(() -> audit("Dropped " + target, by));
  }

  private static void audit(String what, Caller by) {
    AUDIT.infof("%s by %s, request %s", what, by.subject(), by.requestId());
  }
}
