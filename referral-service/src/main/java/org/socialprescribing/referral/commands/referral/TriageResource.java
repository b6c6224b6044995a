package org.socialprescribing.referral.commands.referral;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.views.referrals.Access;

/** Between the receipt of a referral and the decision on it. */
@Path("/referrals")
@Consumes(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Referrals")
class TriageResource {
  private final ReferralDecisions decisions;
  private final Triage triage;
  private final Callers callers;
  private final Today today;

  TriageResource(ReferralDecisions decisions, Triage triage, Callers callers, Today today) {
    this.decisions = decisions;
    this.triage = triage;
    this.callers = callers;
    this.today = today;
  }

  @POST
  @Path("/{id}/offer")
  @RolesAllowed({"link-worker", "pcn-manager"})
  @Operation(
      summary = "Note that support was offered to the person",
      description =
          "It counts for nothing by itself: note the answer with accept, or with decline by the"
              + " person. Meanwhile the standard's clock stands still.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "Dated", value = TriageExamples.OFFER)))
  public Uni<Response> offer(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TriageRequests.Offer body) {
    return decisions
        .byNetwork(id, ETags.expected(ifMatch), body.on(today.date()), callers.current())
        .map(ReferralResource::done);
  }

  @POST
  @Path("/{id}/return")
  @RolesAllowed({"link-worker", "pcn-manager"})
  @Operation(
      summary = "Send a referral back to its referrer",
      description = "The referrer may amend and resubmit the same referral, or withdraw it.")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "Incomplete", value = TriageExamples.RETURN)))
  public Uni<Response> sendBack(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TriageRequests.Return body) {
    var expected = ETags.expected(ifMatch);
    var caller = callers.current();
    var remark = body.remark();
    return (remark == null
            ? decisions.byNetwork(id, expected, body.on(today.date(), null), caller)
            : triage.saying(
                id,
                expected,
                remark,
                secret -> body.on(today.date(), secret),
                caller,
                Access::decides))
        .map(ReferralResource::done);
  }

  @POST
  @Path("/{id}/resubmit")
  @RolesAllowed({"referrer", "gp-system"})
  @Operation(
      summary = "Amend a returned referral and hand it in again",
      description = "What is said here takes the place of what was said before.")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "Amended", value = TriageExamples.RESUBMIT)))
  public Uni<Response> resubmit(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TriageRequests.Resubmit body) {
    return triage
        .saying(
            id,
            ETags.expected(ifMatch),
            body.reason(),
            secret -> body.on(today.date(), secret),
            callers.current(),
            Access::submitted)
        .map(ReferralResource::done);
  }

  @POST
  @Path("/{id}/request-information")
  @RolesAllowed({"link-worker", "pcn-manager"})
  @Operation(
      summary = "Ask the referrer",
      description = "The question is sealed. Meanwhile the standard's clock stands still.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "Contact", value = TriageExamples.ASK)))
  public Uni<Response> ask(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TriageRequests.Ask body) {
    return triage
        .saying(
            id,
            ETags.expected(ifMatch),
            body.question(),
            secret -> body.on(today.date(), secret),
            callers.current(),
            Access::decides)
        .map(ReferralResource::done);
  }

  @POST
  @Path("/{id}/provide-information")
  @RolesAllowed({"referrer", "gp-system", "link-worker", "pcn-manager"})
  @Operation(
      summary = "Answer what the network asked",
      description = "By the referrer, or by the network when the answer came by telephone.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "Answer", value = TriageExamples.TELL)))
  public Uni<Response> answer(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TriageRequests.Tell body) {
    return triage
        .saying(
            id,
            ETags.expected(ifMatch),
            body.answer(),
            secret -> body.on(today.date(), secret),
            callers.current(),
            Access::sees)
        .map(ReferralResource::done);
  }

  @POST
  @Path("/{id}/redirect")
  @RolesAllowed({"link-worker", "pcn-manager"})
  @Operation(
      summary = "Hand a referral on to another network",
      description =
          "From then on its people see the referral and decide on it, and the former network no"
              + " longer does. With a practice of that network, the person is registered there.")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "Moved", value = TriageExamples.REDIRECT)))
  public Uni<Response> redirect(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TriageRequests.Redirect body) {
    return triage
        .redirect(id, ETags.expected(ifMatch), body.on(today.date()), callers.current())
        .map(ReferralResource::done);
  }
}
