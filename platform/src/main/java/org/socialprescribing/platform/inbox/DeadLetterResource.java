package org.socialprescribing.platform.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Cursor;
import org.socialprescribing.platform.web.Page;

/** Lets an operator see and settle the events that could not be handled. */
@Path("/operations/dead-letters")
@Tag(name = "Operations")
@RolesAllowed("operator")
class DeadLetterResource {
  private final DeadLetters letters;
  private final Callers callers;

  DeadLetterResource(DeadLetters letters, Callers callers) {
    this.letters = letters;
    this.callers = callers;
  }

  @GET
  @Operation(summary = "Events that could not be handled, and those that wait behind them")
  public Uni<Page<DeadLetter>> list(
      @QueryParam("status") @DefaultValue("parked") @Pattern(regexp = "parked|retried|skipped")
          String status,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return letters
        .list(status, Cursor.decode(cursor), limit + 1)
        .map(found -> Page.of(found, limit, DeadLetter::id));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One of them with its key, headers and payload; that you looked is recorded")
  public Uni<DeadLetter.Opened> open(@PathParam("id") long id) {
    return letters.open(id, callers.current());
  }

  @POST
  @Path("/{id}/retry")
  @Operation(
      summary =
          "Handle it again, with another payload if one is given, and then what waits behind it")
  public Uni<DeadLetter.Settlement> retry(
      @PathParam("id") long id, DeadLetter.@Nullable Edit edit) {
    return letters.retry(id, edit == null ? null : edit.payload(), callers.current());
  }

  @POST
  @Path("/{id}/skip")
  @Operation(summary = "Leave it out for good, and handle what waits behind it")
  public Uni<DeadLetter.Settlement> skip(
      @PathParam("id") long id, @Valid @NotNull DeadLetter.Skip skip) {
    return letters.skip(id, skip.reason(), callers.current());
  }
}
