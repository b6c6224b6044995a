package org.socialprescribing.referral.commands.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.Once;
import org.socialprescribing.referral.views.referrals.Access;

/** Makes referrals and decides on them. */
@Path("/referrals")
@Consumes(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Referrals")
class ReferralResource {
  private final ReferralIntake intake;
  private final ReferralDecisions decisions;
  private final Once once;
  private final Callers callers;
  private final ObjectMapper json;
  private final IntakePolicy policy;
  private final Today today;

  ReferralResource(
      ReferralIntake intake,
      ReferralDecisions decisions,
      Once once,
      Callers callers,
      ObjectMapper json,
      IntakePolicy policy,
      Today today) {
    this.intake = intake;
    this.decisions = decisions;
    this.once = once;
    this.callers = callers;
    this.json = json;
    this.policy = policy;
    this.today = today;
  }

  @POST
  @RolesAllowed({"referrer", "gp-system"})
  @Operation(
      summary = "Refer a person",
      description =
          "For every kind of place that refers. The claim sources of your token says for which of"
              + " them you stand. A referral whose practice is unknown is taken in and waits to be"
              + " placed. Send an Idempotency-Key, and a repeated request gets the same answer.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "A council", value = Examples.REFERRAL)))
  @APIResponse(
      responseCode = "201",
      description = "Taken in",
      content = @Content(examples = @ExampleObject(name = "Placed", value = Examples.ANSWER)))
  @APIResponse(
      responseCode = "400",
      description = "Some fields are missing or not valid",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Nobody refers", value = Examples.NOT_VALID)))
  @APIResponse(
      responseCode = "403",
      description = "The token does not stand for this source",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Not yours", value = Examples.SOURCE_NOT_YOURS)))
  @APIResponse(
      responseCode = "409",
      description = "A rule forbids it",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Wrong digits", value = Examples.NUMBER_NOT_VALID)))
  @APIResponse(
      responseCode = "422",
      description = "The Idempotency-Key was used for another request",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Another request", value = Examples.KEY_REUSED)))
  public Uni<Response> refer(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid ReferralRequest request) {
    var caller = callers.current();
    Sources.requireOwn(caller, request.source());
    policy.referrerDetails().admit(request);
    var referral = request.from(Access.clientOf(caller), today.date());
    return once.answering(
        key,
        request,
        (session, by) ->
            intake.receive(session, referral, by.metadata()).map(it -> created(it, referral)));
  }

  private Answer created(ReferralIntake.Received it, NewReferral referral) {
    var location = "/referrals/" + it.referral().value();
    return new Answer(
        201, location, it.version(), json.valueToTree(ReferralAnswer.of(it, referral)));
  }

  @POST
  @Path("/{id}/accept")
  @RolesAllowed({"link-worker", "pcn-manager"})
  @Operation(
      summary = "Note that the person takes up the referral",
      description = "Counts as SNOMED CT 871731000000106, Referral to social prescribing service.")
  public Uni<Response> accept(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid Decisions.Accept body) {
    var expected = ETags.expected(ifMatch);
    return once.concealing(
        key,
        Map.of("accept", id, "body", body),
        (session, caller) ->
            decisions.accept(session, id, expected, body.on(today.date()), caller));
  }

  @POST
  @Path("/{id}/decline")
  @RolesAllowed({"link-worker", "pcn-manager"})
  @Operation(
      summary = "Note that the service or the person says no",
      description = "By the person it counts as SNOMED CT 871711000000103.")
  public Uni<Response> decline(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid Decisions.Decline body) {
    var expected = ETags.expected(ifMatch);
    return once.concealing(
        key,
        Map.of("decline", id, "body", body),
        (session, caller) ->
            decisions.byNetwork(session, id, expected, body.on(today.date()), caller));
  }

  @POST
  @Path("/{id}/withdraw")
  @RolesAllowed({"referrer", "gp-system", "link-worker", "pcn-manager"})
  @Operation(summary = "Take a referral back, by its referrer or its network")
  public Uni<Response> withdraw(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid Decisions.Withdraw body) {
    var expected = ETags.expected(ifMatch);
    return once.concealing(
        key,
        Map.of("withdraw", id, "body", body),
        (session, caller) ->
            decisions.byNetworkOrReferrer(session, id, expected, body.on(today.date()), caller));
  }

  @POST
  @Path("/{id}/place")
  @RolesAllowed({"link-worker", "pcn-manager"})
  @Operation(summary = "Say with which practice a referral belongs")
  public Uni<Response> place(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid Decisions.Place body) {
    var expected = ETags.expected(ifMatch);
    return once.concealing(
        key,
        Map.of("place", id, "body", body),
        (session, caller) -> decisions.place(session, id, expected, body.practiceCode(), caller));
  }
}
