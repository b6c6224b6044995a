package org.socialprescribing.referral.commands.selfreferral;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.platform.web.ProblemException;

/** Self-referral for programs, such as the form of a council's own site. */
@Path("/self-referrals")
@Cancellable(false)
@Tag(name = "Self-referral")
class SelfReferralResource {
  private final SelfReferrals selfReferrals;
  private final References references;
  private final Checks checks;
  private final Gate gate;
  private final Callers callers;

  SelfReferralResource(
      SelfReferrals selfReferrals,
      References references,
      Checks checks,
      Gate gate,
      Callers callers) {
    this.selfReferrals = selfReferrals;
    this.references = references;
    this.checks = checks;
    this.gate = gate;
    this.callers = callers;
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ask for support for yourself",
      description =
          "Public, without a token. The answer is the same for everybody: it never says whether a"
              + " person is known. Without a practice that is found, people place the referral."
              + " Requests are counted by client address and altogether. Send an Idempotency-Key"
              + " that nobody can guess, and a repeated request gets the same reference.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "Ada", value = Examples.REQUEST)))
  @APIResponse(
      responseCode = "202",
      description = "Taken in; somebody will be in touch",
      content =
          @Content(
              schema = @Schema(implementation = SelfReferrals.Received.class),
              examples = @ExampleObject(name = "Taken in", value = Examples.RECEIVED)))
  @APIResponse(
      responseCode = "400",
      description = "Something is missing or cannot be right",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Wrong fields", value = Examples.NOT_VALID)))
  @APIResponse(
      responseCode = "413",
      description = "Too large",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Too large", value = Examples.TOO_LARGE)))
  @APIResponse(
      responseCode = "415",
      description = "Neither JSON nor the form",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Plain text", value = Examples.WRONG_TYPE)))
  @APIResponse(
      responseCode = "422",
      description = "The Idempotency-Key was used for another request",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Another request", value = Examples.KEY_REUSED)))
  @APIResponse(
      responseCode = "429",
      description = "Too many requests",
      headers = @Header(name = "Retry-After", description = "Seconds to wait"),
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Wait", value = Examples.TOO_MANY)))
  public Uni<Response> refer(
      @Context RoutingContext context,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Nullable SelfReferralRequest request) {
    var caller = Gate.anybody(context);
    return gate.pass(context)
        .flatMap(
            waiting ->
                waiting.isPresent()
                    ? Uni.createFrom().item(() -> Gate.tooMany(waiting.get()))
                    : selfReferrals
                        .receive(checked(request), key, checked(request), caller)
                        .map(SelfReferralResource::accepted));
  }

  private SelfReferralRequest checked(@Nullable SelfReferralRequest request) {
    if (request == null) {
      throw new ProblemException(400, "malformed-body", "A JSON object is needed.");
    }
    var wrong = checks.of(request);
    if (!wrong.isEmpty()) {
      throw new ProblemException(
          Problem.of(400, "invalid-request", "Some fields are not valid.", wrong));
    }
    return request;
  }

  private static Response accepted(Reference reference) {
    return Response.accepted(new SelfReferrals.Received(reference.value())).build();
  }

  @GET
  @Path("/{reference}")
  @RolesAllowed({"link-worker", "pcn-manager"})
  @Operation(
      summary = "Find the referral of somebody who quotes a reference",
      description = "For the people of its network, and of any network while it has none.")
  @APIResponse(
      responseCode = "200",
      description = "Found",
      content =
          @Content(
              schema = @Schema(implementation = References.Found.class),
              examples = @ExampleObject(name = "Found", value = Examples.FOUND)))
  @APIResponse(
      responseCode = "404",
      description = "No such reference among yours",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Not found", value = Examples.NOT_FOUND)))
  public Uni<References.Found> find(
      @PathParam("reference") @Parameter(example = "7KQ4-M2XR") String reference) {
    return references.find(reference, callers.current());
  }
}
