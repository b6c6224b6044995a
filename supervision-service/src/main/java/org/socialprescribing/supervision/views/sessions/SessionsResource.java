package org.socialprescribing.supervision.views.sessions;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Cursor;
import org.socialprescribing.platform.web.Page;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.supervision.views.linkworkers.Sight;

/** The sessions of a link worker, for the worker, the supervisor and the manager. */
@Path("/link-workers/{linkWorkerId}/sessions")
@Tag(name = "supervision")
@RolesAllowed({"link-worker", "supervisor", "pcn-manager"})
class SessionsResource {
  private final Transactions transactions;
  private final Callers callers;
  private final SessionRecords records;

  SessionsResource(Transactions transactions, Callers callers, SessionRecords records) {
    this.transactions = transactions;
    this.callers = callers;
    this.records = records;
  }

  @GET
  @Operation(summary = "Supervision sessions in the order they were recorded")
  public Uni<Page<SessionRecord>> list(
      @PathParam("linkWorkerId") String linkWorkerId,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    var sight = Sight.of(callers.current());
    var after = Cursor.decode(cursor);
    return transactions.read(
        session ->
            sight
                .find(session, linkWorkerId)
                .flatMap(
                    worker ->
                        rows(session, linkWorkerId, after, limit + 1)
                            .map(rows -> Page.of(rows, limit, row -> row.position))
                            .flatMap(
                                page ->
                                    records
                                        .complete(session, page.items(), sight.is(worker))
                                        .map(items -> new Page<>(items, page.nextCursor())))));
  }

  @GET
  @Path("/{sessionId}")
  @Operation(summary = "One supervision session")
  public Uni<SessionRecord> one(
      @PathParam("linkWorkerId") String linkWorkerId, @PathParam("sessionId") UUID sessionId) {
    var sight = Sight.of(callers.current());
    return transactions.read(
        session ->
            sight
                .find(session, linkWorkerId)
                .flatMap(
                    worker ->
                        session
                            .get(SessionRow.class, sessionId)
                            .map(row -> ofWorker(row, linkWorkerId))
                            .flatMap(
                                row -> records.complete(session, List.of(row), sight.is(worker)))
                            .map(List::getFirst)));
  }

  private static Uni<List<SessionRow>> rows(
      Mutiny.StatelessSession session, String linkWorkerId, long after, int count) {
    return session
        .createSelectionQuery(
            "from SessionRow where linkWorkerId = :worker and position > :after order by position",
            SessionRow.class)
        .setParameter("worker", linkWorkerId)
        .setParameter("after", after)
        .setMaxResults(count)
        .getResultList();
  }

  private static SessionRow ofWorker(@Nullable SessionRow row, String linkWorkerId) {
    if (row == null || !row.linkWorkerId.equals(linkWorkerId)) {
      throw ProblemException.notFound("supervision session");
    }
    return row;
  }
}
