package org.socialprescribing.referral.views.queue;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Cursor;
import org.socialprescribing.platform.web.Page;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.domain.standard.ResponseStandard;
import org.socialprescribing.referral.views.referrals.Access;

/** Reads what waits in the queue of a network. */
@Path("/queues")
@Tag(name = "Queues")
class QueueResource {
  private final Transactions transactions;
  private final Callers callers;
  private final ResponseStandard standard;

  QueueResource(Transactions transactions, Callers callers, ResponseStandard standard) {
    this.transactions = transactions;
    this.callers = callers;
    this.standard = standard;
  }

  @GET
  @Path("/{pcn}")
  @RolesAllowed({"link-worker", "pcn-manager"})
  @Operation(
      summary = "List the referrals that wait with a network",
      description = "Urgent before routine, and of each the oldest first. Nobody is named.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = QueuePage.class),
              examples = @ExampleObject(name = "One urgent", value = QueueExamples.QUEUE)))
  public Uni<QueuePage> queue(
      @PathParam("pcn") @Parameter(example = "U60057") String pcn,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    requireOwn(pcn);
    return page(pcn, cursor, limit);
  }

  @GET
  @Path("/unplaced")
  @RolesAllowed({"link-worker", "pcn-manager"})
  @Operation(
      summary = "List the referrals that wait for a person to place them",
      description = "The people of every network see them: nobody knows yet whose they are.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = QueuePage.class),
              examples = @ExampleObject(name = "One urgent", value = QueueExamples.QUEUE)))
  public Uni<QueuePage> unplaced(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return page(null, cursor, limit);
  }

  @GET
  @Path("/{pcn}/counts")
  @RolesAllowed("pcn-manager")
  @Operation(summary = "Count what waits with a network, by status and against the standard")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = QueueCounts.class),
              examples = @ExampleObject(name = "Three", value = QueueExamples.COUNTS)))
  public Uni<QueueCounts> counts(@PathParam("pcn") @Parameter(example = "U60057") String pcn) {
    requireOwn(pcn);
    return transactions
        .read(session -> Queue.all(session, pcn))
        .map(rows -> QueueCounts.of(rows, standard, Instant.now()));
  }

  private Uni<QueuePage> page(@Nullable String pcn, @Nullable String cursor, int limit) {
    var after = Cursor.decode(cursor);
    var now = Instant.now();
    return transactions
        .read(session -> Queue.page(session, pcn, after, limit + 1))
        .map(rows -> QueuePage.of(Page.of(rows, limit, row -> row.position), standard, now));
  }

  private void requireOwn(String pcn) {
    if (!Access.actsFor(callers.current(), pcn)) {
      throw ProblemException.notFound("PCN among yours");
    }
  }
}
