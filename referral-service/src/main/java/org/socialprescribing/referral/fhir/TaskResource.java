package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.referral.views.referrals.Referrals;

/** How far referrals have come, as Tasks. */
@Path("/fhir/Task")
@Produces({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@Consumes({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@Cancellable(false)
@Tag(name = "FHIR")
class TaskResource {
  private final Transactions transactions;
  private final Callers callers;

  TaskResource(Transactions transactions, Callers callers) {
    this.transactions = transactions;
    this.callers = callers;
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"gp-system", "referrer", "link-worker", "pcn-manager"})
  @Operation(summary = "Read how far a referral has come, as a Task")
  public Uni<Response> read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    var caller = callers.current();
    var answers = Answers.of(headers);
    return transactions
        .read(session -> Referrals.visible(session, id, caller))
        .map(row -> answers.read(row, FhirViews.task(row)));
  }
}
