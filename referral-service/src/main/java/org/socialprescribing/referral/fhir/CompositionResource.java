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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.terminology.Terminology;
import org.socialprescribing.referral.views.cases.ReferralCases;
import org.socialprescribing.referral.views.history.Histories;
import org.socialprescribing.referral.views.referrals.AccessLog;
import org.socialprescribing.referral.views.referrals.PersonRow;
import org.socialprescribing.referral.views.referrals.ReferralRow;
import org.socialprescribing.referral.views.referrals.Referrals;

/** The message back to GP and referrer, once a referral has ended. */
@Path("/fhir/Composition")
@Consumes("*/*")
@RolesAllowed({"gp-system", "referrer", "link-worker", "pcn-manager"})
@Cancellable(false)
@Tag(name = "FHIR")
class CompositionResource {
  private static final String PAGE = "text/html;charset=UTF-8";

  private final Transactions transactions;
  private final Callers callers;
  private final Histories histories;
  private final Terminology terminology;
  private final Sealer sealer;

  CompositionResource(
      Transactions transactions,
      Callers callers,
      Histories histories,
      Terminology terminology,
      Sealer sealer) {
    this.transactions = transactions;
    this.callers = callers;
    this.histories = histories;
    this.terminology = terminology;
    this.sealer = sealer;
  }

  @GET
  @Path("/{id}")
  @Produces({Fhir.JSON, Fhir.XML, "application/json", "application/xml", PAGE})
  @Operation(
      summary = "Read the message back of a referral that has ended",
      description =
          "What was done, the outcome, contacts and period, the plan's agreement, and the code to"
              + " write to the GP record; what is not known is said to be so. 404 until it ends."
              + " As a page for people with Accept: text/html.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = Fhir.JSON,
              examples = @ExampleObject(name = "Completed", value = ReplyExamples.MESSAGE_BACK)))
  public Uni<Response> read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    var caller = callers.current();
    var message = transactions.read(session -> message(session, id, caller));
    if (headers.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE)) {
      return message.map(it -> Response.ok(Compositions.page(it)).type(PAGE).build());
    }
    var answers = Answers.of(headers);
    return message.map(it -> answers.read(it.row(), Compositions.composition(it)));
  }

  @GET
  @Path("/{id}/$document")
  @Produces({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
  @Operation(
      summary = "Read the message back as a document to file",
      description = "With the person's NHS number, name and birth date; the reading is noted.")
  public Uni<Response> document(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    var caller = callers.current();
    var answers = Answers.of(headers);
    return transactions.write(
        session ->
            message(session, id, caller)
                .call(it -> AccessLog.note(session, caller, it.row().personId, it.row().id))
                .flatMap(
                    it ->
                        identity(session, it.row())
                            .map(who -> answers.read(it.row(), Compositions.document(it, who)))));
  }

  private Uni<MessageBack> message(Mutiny.StatelessSession session, UUID id, Caller caller) {
    return Referrals.visible(session, id, caller)
        .invoke(CompositionResource::requireEnded)
        .flatMap(
            row ->
                ReferralCases.of(session, id)
                    .flatMap(
                        facts ->
                            histories
                                .of(session, id, row.personId)
                                .map(it -> MessageBack.of(row, facts, it, terminology))));
  }

  private static void requireEnded(ReferralRow row) {
    if (row.status.isOpen()) {
      throw new FhirProblem(
          ErrorCode.REC_NOT_FOUND, "not-found", "The referral has not ended yet.");
    }
  }

  private Uni<Optional<Identity>> identity(Mutiny.StatelessSession session, ReferralRow row) {
    return session
        .get(PersonRow.class, row.personId)
        .flatMap(
            person ->
                person.identity == null
                    ? Uni.createFrom().item(Optional.empty())
                    : sealer.open(
                        session,
                        new Sealed(row.personId.toString(), person.identity),
                        Identity.class));
  }
}
