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
import org.socialprescribing.platform.eventstore.Aggregate.Outcome;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.referral.commands.Once;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.views.matches.PeopleOfNetworks;

/** Merges entries that nobody has suggested, and undoes merges. */
@Path("/people/{id}")
@RolesAllowed({"link-worker", "pcn-manager"})
@Consumes(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "People")
class MergeResource {
  private final Merges merges;
  private final Once once;

  MergeResource(Merges merges, Once once) {
    this.merges = merges;
    this.once = once;
  }

  /**
   * Into whom.
   *
   * @param into the entry that stands for both from then on
   */
  record MergeRequest(
      @NotNull @Schema(examples = "0192f5a6-6a10-7b3e-9f02-1c5d8e7a9b22") UUID into) {}

  @POST
  @Path("/merge")
  @Operation(
      summary = "Say that this entry and another are one person",
      description =
          "The other stands for both. Referrals and cases keep the id they have and are counted"
              + " with the other. Can be undone.")
  @APIResponse(responseCode = "200", description = "Merged; the ETag is of this entry")
  @APIResponse(responseCode = "404", description = "No such person among those of your networks")
  @APIResponse(
      responseCode = "409",
      description =
          "person-merged, person-erased, person-merged-into-itself, nhs-numbers-differ or"
              + " deaths-differ")
  @APIResponse(responseCode = "412", description = "The entry has changed since it was read")
  public Uni<Response> merge(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid MergeRequest body) {
    var expected = ETags.expected(ifMatch);
    return once.changing(
        key,
        Map.of("merge", id, "body", body),
        (session, caller) ->
            PeopleOfNetworks.require(session, caller, id, body.into())
                .flatMap(
                    ignored ->
                        merges.merge(
                            session,
                            new PersonId(id),
                            new PersonId(body.into()),
                            expected,
                            caller.metadata()))
                .map(Outcome::version));
  }

  @POST
  @Path("/unmerge")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Undo the merge of this entry",
      description =
          "It stands for itself again, with all that it had. That the two are one is not suggested"
              + " again.")
  @APIResponse(responseCode = "200", description = "Two people again")
  @APIResponse(responseCode = "404", description = "No such person among those of your networks")
  @APIResponse(responseCode = "409", description = "person-not-merged or person-erased")
  @APIResponse(responseCode = "412", description = "The entry has changed since it was read")
  public Uni<Response> unmerge(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    var expected = ETags.expected(ifMatch);
    return once.changing(
        key,
        Map.of("unmerge", id),
        (session, caller) ->
            PeopleOfNetworks.require(session, caller, id)
                .flatMap(
                    ignored ->
                        merges.unmerge(session, new PersonId(id), expected, caller.metadata()))
                .map(Outcome::version));
  }
}
