package org.socialprescribing.referral.commands.match;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.referral.commands.Once;
import org.socialprescribing.referral.domain.person.PersonId;

/** Says of suggestions what they are: one person or two. */
@Path("/matches/{id}")
@RolesAllowed({"link-worker", "pcn-manager"})
@Cancellable(false)
@Tag(name = "People")
class MatchResource {
  private final MatchDecisions decisions;
  private final Once once;

  MatchResource(MatchDecisions decisions, Once once) {
    this.decisions = decisions;
    this.once = once;
  }

  /**
   * Which of the two.
   *
   * @param survivorId the entry that stands for both from then on
   */
  record Confirmation(
      @NotNull @Schema(examples = "0192f5a6-51d2-7f10-8a44-9c0e7d2b4a11") UUID survivorId) {}

  @POST
  @Path("/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say that the two are one person",
      description = "Merges the other entry into the survivor. Can be undone at the other entry.")
  @APIResponse(responseCode = "200", description = "Merged")
  @APIResponse(
      responseCode = "404",
      description = "No such suggestion about people of your networks")
  @APIResponse(
      responseCode = "409",
      description =
          "match-confirmed, match-rejected, survivor-not-of-match, or what speaks against merging"
              + " them: nhs-numbers-differ, deaths-differ, person-merged-into-itself,"
              + " person-erased")
  @APIResponse(responseCode = "412", description = "Somebody has said something about it meanwhile")
  public Uni<Response> confirm(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid Confirmation body) {
    var expected = ETags.expected(ifMatch);
    return once.changing(
        key,
        Map.of("confirm", id, "body", body),
        (session, caller) ->
            decisions.confirm(session, id, new PersonId(body.survivorId()), expected, caller));
  }

  @POST
  @Path("/reject")
  @Operation(
      summary = "Say that the two are two people",
      description = "It is not suggested again.")
  @APIResponse(responseCode = "200", description = "Noted")
  @APIResponse(
      responseCode = "404",
      description = "No such suggestion about people of your networks")
  @APIResponse(responseCode = "409", description = "match-confirmed or match-rejected")
  @APIResponse(responseCode = "412", description = "Somebody has said something about it meanwhile")
  public Uni<Response> reject(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    var expected = ETags.expected(ifMatch);
    return once.changing(
        key,
        Map.of("reject", id),
        (session, caller) -> decisions.reject(session, id, expected, caller));
  }
}
