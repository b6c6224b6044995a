package org.socialprescribing.reporting.views.facts;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.socialprescribing.platform.web.ProblemException;

/** Lets an operator compute a projection again. */
@Path("/operations/projections")
@RolesAllowed("operator")
class RebuildResource {
  private final Projections projections;

  RebuildResource(Projections projections) {
    this.projections = projections;
  }

  /**
   * @param logPosition journal position that the rebuilt projection stands on
   */
  record Rebuilt(String projection, long logPosition) {}

  @POST
  @Path("/{name}/rebuild")
  @Cancellable(false)
  @Operation(summary = "Rebuild a projection from the journal while the old rows keep serving")
  public Uni<Rebuilt> rebuild(@PathParam("name") String name) {
    return projections
        .rebuild(name)
        .map(
            end ->
                new Rebuilt(name, end.orElseThrow(() -> ProblemException.notFound("projection"))));
  }
}
