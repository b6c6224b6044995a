package org.socialprescribing.referral.commands.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.referral.domain.organisation.OrganisationKind;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.MovePractice;

/** Changes of networks and boards that an operator knows of, ahead or after the fact. */
@Path("/organisations")
@RolesAllowed("operator")
@Cancellable(false)
@Tag(name = "Organisations")
@APIResponse(
    responseCode = "409",
    description = "It has merged, is not known, or nobody belongs to it on that day",
    content =
        @Content(
            mediaType = Problem.MEDIA_TYPE,
            examples = @ExampleObject(name = "Merged", value = ChangeExamples.MERGED_ALREADY)))
class OrganisationChangesResource {
  private final OrganisationChanges changes;
  private final Callers callers;

  OrganisationChangesResource(OrganisationChanges changes, Callers callers) {
    this.changes = changes;
    this.callers = callers;
  }

  @POST
  @Path("/pcns/{code}/merge")
  @Operation(
      summary = "Merge a network into another from a day on",
      description =
          "Its practices follow from that day, as they are then and later. The day may lie ahead."
              + " Said again, it changes nothing.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "PCN", value = ChangeExamples.MERGE)))
  @APIResponse(
      responseCode = "200",
      description = "The practices that follow",
      content = @Content(examples = @ExampleObject(name = "Two", value = ChangeExamples.FOLLOWED)))
  public Uni<Response> mergePcn(
      @PathParam("code") @Parameter(example = "U60057") String code,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid Changes.Merge body) {
    return changes.succeed(body.of(OrganisationKind.PCN, code), key);
  }

  @POST
  @Path("/pcns/{code}/rename")
  @Operation(summary = "Give a network another name from a day on")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "PCN", value = ChangeExamples.RENAME)))
  @APIResponse(
      responseCode = "200",
      description = "The practices that follow",
      content = @Content(examples = @ExampleObject(name = "Two", value = ChangeExamples.FOLLOWED)))
  public Uni<Response> renamePcn(
      @PathParam("code") @Parameter(example = "U60057") String code,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid Changes.Rename body) {
    return changes.succeed(body.of(OrganisationKind.PCN, code), key);
  }

  @POST
  @Path("/icbs/{code}/merge")
  @Operation(summary = "Merge an integrated care board into another from a day on")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "ICB", value = ChangeExamples.MERGE_BOARD)))
  @APIResponse(
      responseCode = "200",
      description = "The practices that follow",
      content = @Content(examples = @ExampleObject(name = "Two", value = ChangeExamples.FOLLOWED)))
  public Uni<Response> mergeIcb(
      @PathParam("code") @Parameter(example = "QOC") String code,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid Changes.Merge body) {
    return changes.succeed(body.of(OrganisationKind.ICB, code), key);
  }

  @POST
  @Path("/icbs/{code}/rename")
  @Operation(summary = "Give an integrated care board another name from a day on")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "ICB", value = ChangeExamples.RENAME)))
  @APIResponse(
      responseCode = "200",
      description = "The practices that follow",
      content = @Content(examples = @ExampleObject(name = "Two", value = ChangeExamples.FOLLOWED)))
  public Uni<Response> renameIcb(
      @PathParam("code") @Parameter(example = "QOC") String code,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid Changes.Rename body) {
    return changes.succeed(body.of(OrganisationKind.ICB, code), key);
  }

  @POST
  @Path("/practices/{code}/join")
  @Operation(
      summary = "Put a practice into a network from a day on",
      description = "It leaves the network in which it was. Send the ETag of its memberships.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "PCN", value = ChangeExamples.JOIN)))
  @APIResponse(responseCode = "200", description = "It belongs there from that day")
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "428", description = "Without If-Match")
  public Uni<Response> join(
      @PathParam("code") @Parameter(example = "M82002") String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Changes.Join body) {
    return move(body.of(code), ifMatch);
  }

  @POST
  @Path("/practices/{code}/leave")
  @Operation(
      summary = "Take a practice out of its network from a day on",
      description = "It belongs to none from then on. Send the ETag of its memberships.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "Day", value = ChangeExamples.LEAVE)))
  @APIResponse(responseCode = "200", description = "It belongs to none from that day")
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "428", description = "Without If-Match")
  public Uni<Response> leave(
      @PathParam("code") @Parameter(example = "M82002") String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Changes.Leave body) {
    return move(body.of(code), ifMatch);
  }

  private Uni<Response> move(MovePractice move, @Nullable String ifMatch) {
    return changes
        .move(move, ETags.expected(ifMatch), callers.current().metadata())
        .map(outcome -> new Answer(200, null, outcome.version(), null).toResponse());
  }
}
