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
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.referral.views.history.Histories;
import org.socialprescribing.referral.views.history.HistoryEntry;
import org.socialprescribing.referral.views.referrals.ReferralRow;
import org.socialprescribing.referral.views.referrals.Referrals;

/** How Tasks came to stand where they do. */
@Path("/fhir/Task")
@Produces({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@Consumes({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@RolesAllowed({"gp-system", "referrer", "link-worker", "pcn-manager"})
@Cancellable(false)
@Tag(name = "FHIR")
class TaskHistoryResource {
  private final Transactions transactions;
  private final Callers callers;
  private final Histories histories;

  TaskHistoryResource(Transactions transactions, Callers callers, Histories histories) {
    this.transactions = transactions;
    this.callers = callers;
    this.histories = histories;
  }

  @GET
  @Path("/{id}/_history")
  @Operation(
      summary = "Read all versions of a Task, newest first",
      description = "Each with a Provenance of the role and organisation that led to it, and when.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = Fhir.JSON,
              examples = @ExampleObject(name = "Accepted", value = ReplyExamples.HISTORY)))
  public Uni<Response> history(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    return read(id, headers, TaskHistories::bundle);
  }

  @GET
  @Path("/{id}/_history/{version}")
  @Operation(summary = "Read a version of a Task")
  public Uni<Response> version(
      @PathParam("id") UUID id, @PathParam("version") long version, @Context HttpHeaders headers) {
    return read(
        id,
        headers,
        (row, history) ->
            history.stream()
                .filter(it -> it.version() == version)
                .findFirst()
                .map(it -> TaskHistories.version(row, it))
                .orElseThrow(
                    () ->
                        new FhirProblem(
                            ErrorCode.REC_NOT_FOUND, "not-found", "There is no such version.")));
  }

  private Uni<Response> read(
      UUID id,
      HttpHeaders headers,
      BiFunction<ReferralRow, List<HistoryEntry>, IBaseResource> view) {
    var caller = callers.current();
    var answers = Answers.of(headers);
    return transactions.read(
        session ->
            Referrals.visible(session, id, caller)
                .flatMap(
                    row ->
                        histories
                            .of(session, row.id, row.personId)
                            .map(it -> answers.read(view.apply(row, it)))));
  }
}
