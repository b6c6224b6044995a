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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.Once;
import org.socialprescribing.referral.commands.referral.Triage.Saying;
import org.socialprescribing.referral.views.referrals.Access;

/** Between the receipt of a referral and the decision on it. */
@Path("/referrals")
@Consumes(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Referrals")
class TriageResource {
  private final ReferralDecisions decisions;
  private final Triage triage;
  private final Once once;
  private final Today today;

  TriageResource(ReferralDecisions decisions, Triage triage, Once once, Today today) {
    this.decisions = decisions;
    this.triage = triage;
    this.once = once;
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
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid TriageRequests.Offer body) {
    var expected = ETags.expected(ifMatch);
    return once.concealing(
        key,
        Map.of("offer", id, "body", body),
        (session, caller) ->
            decisions.byNetwork(session, id, expected, body.on(today.date()), caller));
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
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid TriageRequests.Return body) {
    var expected = ETags.expected(ifMatch);
    var remark = body.remark();
    return remark != null
        ? say(
            "return",
            key,
            body,
            new Saying(
                id, expected, remark, secret -> body.on(today.date(), secret), Access::decides))
        : once.concealing(
            key,
            Map.of("return", id, "body", body),
            (session, caller) ->
                decisions.byNetwork(session, id, expected, body.on(today.date(), null), caller));
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
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid TriageRequests.Resubmit body) {
    return say(
        "resubmit",
        key,
        body,
        new Saying(
            id,
            ETags.expected(ifMatch),
            body.reason(),
            secret -> body.on(today.date(), secret),
            Access::submitted));
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
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid TriageRequests.Ask body) {
    return say(
        "request-information",
        key,
        body,
        new Saying(
            id,
            ETags.expected(ifMatch),
            body.question(),
            secret -> body.on(today.date(), secret),
            Access::decides));
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
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid TriageRequests.Tell body) {
    return say(
        "provide-information",
        key,
        body,
        new Saying(
            id,
            ETags.expected(ifMatch),
            body.answer(),
            secret -> body.on(today.date(), secret),
            Access::sees));
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
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid TriageRequests.Redirect body) {
    var expected = ETags.expected(ifMatch);
    return once.concealing(
        key,
        Map.of("redirect", id, "body", body),
        (session, caller) -> triage.redirect(session, id, expected, body.on(today.date()), caller));
  }

  private Uni<Response> say(String action, @Nullable String key, Object body, Saying saying) {
    return once.concealing(
        key,
        Map.of(action, saying.id(), "body", body),
        (session, caller) -> triage.say(session, saying, caller));
  }
}
