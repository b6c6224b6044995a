package org.socialprescribing.referral.commands.person;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.person.PersonChanges.Asked;
import org.socialprescribing.referral.domain.person.AccessNeedId;
import org.socialprescribing.referral.domain.person.AccessNeedRemoval;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand.ChangeAccessNeed;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand.RecordAccessNeed;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand.RemoveAccessNeed;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand.ReviewAccessNeed;
import org.socialprescribing.referral.domain.person.PersonId;

/** Records what a person needs to be told things and to come, asks after it, takes it away. */
@Path("/people/{id}/access-needs")
@RolesAllowed({"link-worker", "pcn-manager"})
@Consumes(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "People")
@APIResponse(responseCode = "400", description = "A field is missing or wrong")
@APIResponse(responseCode = "404", description = "No such person for you to see")
@APIResponse(
    responseCode = "409",
    description = "The person has no such need now, or was erased",
    content =
        @Content(
            mediaType = "application/problem+json",
            examples =
                @ExampleObject(
                    value =
                        """
                        {"type": "/problems/access-need-not-recorded", "title": "Conflict",
                         "status": 409, "detail": "The person has no such access need now."}
                        """)))
@APIResponse(responseCode = "412", description = "The person has changed since they were read")
@APIResponse(responseCode = "428", description = "If-Match is missing")
class AccessNeedResource {
  private static final String LARGE_PRINT =
      """
      {"need": {"kind": "information-format", "term": "Large print", "note": "At least 18 point"},
       "reviewBy": "2027-05-11"}
      """;

  private final PersonChanges changes;
  private final Sealer sealer;
  private final Today today;

  AccessNeedResource(PersonChanges changes, Sealer sealer, Today today) {
    this.changes = changes;
    this.sealer = sealer;
    this.today = today;
  }

  /** What is needed, and by when somebody should ask again. */
  record Needed(@NotNull @Valid AccessNeedPart need, @Nullable LocalDate reviewBy) {}

  /** The person was asked. */
  record Reviewed(@Nullable LocalDate reviewedOn, @Nullable LocalDate reviewBy) {}

  /** It is over. */
  record Removed(
      @NotNull @Schema(implementation = String.class, examples = "no-longer-needed")
          AccessNeedRemoval reason) {}

  @POST
  @Operation(
      summary = "Record an access need",
      description =
          "Of the Accessible Information Standard (DAPB1605), an interpreter, or a reasonable"
              + " adjustment. A SNOMED CT identifier with a wrong last digit is kept and shown as"
              + " doubtful.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "Large print", value = LARGE_PRINT)))
  @APIResponse(responseCode = "201", description = "Recorded; the ETag is the person's new version")
  public Uni<Response> record(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid Needed body) {
    var need = new AccessNeedId(UUID.randomUUID());
    return sealed(
        new Asked(id, ifMatch, key, "access-needs/" + need.value(), body),
        body,
        content ->
            new RecordAccessNeed(new PersonId(id), need, content, today.date(), body.reviewBy()));
  }

  @PUT
  @Path("/{need}")
  @Operation(summary = "Say what is needed now in place of what was")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "Large print", value = LARGE_PRINT)))
  @APIResponse(responseCode = "200", description = "Changed; the ETag is the person's new version")
  public Uni<Response> change(
      @PathParam("id") UUID id,
      @PathParam("need") UUID need,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Needed body) {
    return sealed(
        new Asked(id, ifMatch, null, null, body),
        body,
        content ->
            new ChangeAccessNeed(
                new PersonId(id), new AccessNeedId(need), content, today.date(), body.reviewBy()));
  }

  @POST
  @Path("/{need}/review")
  @Operation(
      summary = "Note that the person was asked and the need is the same",
      description = "The sixth step of the standard, since its revision of 2025.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(value = "{\"reviewBy\": \"2027-05-11\"}")))
  @APIResponse(responseCode = "200", description = "Noted; the ETag is the person's new version")
  public Uni<Response> review(
      @PathParam("id") UUID id,
      @PathParam("need") UUID need,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid Reviewed body) {
    var on =
        FactRequests.notAfter(
            today.date(), Objects.requireNonNullElse(body.reviewedOn(), today.date()));
    return plain(
        new Asked(id, ifMatch, key, null, Map.of("review", need, "body", body)),
        new ReviewAccessNeed(new PersonId(id), new AccessNeedId(need), on, body.reviewBy()));
  }

  @POST
  @Path("/{need}/remove")
  @Operation(summary = "Note that the need does not stand any more")
  @RequestBody(
      content = @Content(examples = @ExampleObject(value = "{\"reason\": \"no-longer-needed\"}")))
  @APIResponse(responseCode = "200", description = "Removed; the ETag is the person's new version")
  public Uni<Response> remove(
      @PathParam("id") UUID id,
      @PathParam("need") UUID need,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid Removed body) {
    return plain(
        new Asked(id, ifMatch, key, null, Map.of("remove", need, "body", body)),
        new RemoveAccessNeed(
            new PersonId(id), new AccessNeedId(need), body.reason(), today.date()));
  }

  private Uni<Response> plain(Asked asked, AccessNeedCommand command) {
    return changes.make(asked, (session, caller) -> Uni.createFrom().item(Optional.of(command)));
  }

  private Uni<Response> sealed(
      Asked asked, Needed body, Function<Sealed, AccessNeedCommand> command) {
    var need = body.need().need();
    return changes.make(
        asked,
        (session, caller) ->
            sealer
                .seal(session, asked.person().toString(), need)
                .map(content -> Optional.of(command.apply(content))));
  }
}
