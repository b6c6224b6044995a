package org.socialprescribing.caseload.views.linkworkers;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.policy.BusinessDay;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Page;
import org.socialprescribing.platform.web.ProblemException;

/** Who can take on people, and how full the caseloads are. */
@Path("/link-workers")
@Tag(name = "link workers")
@RolesAllowed({"link-worker", "supervisor", "pcn-manager"})
final class LinkWorkersResource {
  private final Transactions transactions;
  private final Callers callers;
  private final Caseloads caseloads;
  private final BusinessDay day;

  LinkWorkersResource(
      Transactions transactions, Callers callers, Caseloads caseloads, BusinessDay day) {
    this.transactions = transactions;
    this.callers = callers;
    this.caseloads = caseloads;
    this.day = day;
  }

  @GET
  @Operation(summary = "Link workers whom the caller may see, with their caseloads today")
  public Uni<Page<WorkerCaseload>> list(@QueryParam("pcn") @Nullable String pcn) {
    var scope = WorkerScope.of(callers.current());
    return transactions
        .read(session -> rows(session, scope, pcn).flatMap(rows -> measured(session, rows)))
        .map(items -> new Page<>(items, null));
  }

  @GET
  @Path("{id}/caseload")
  @Operation(summary = "A link worker's caseload today against the safe maximum")
  public Uni<WorkerCaseload> caseload(@PathParam("id") String id) {
    var scope = WorkerScope.of(callers.current());
    return transactions.read(
        session ->
            session
                .get(LinkWorkerRow.class, id)
                .map(
                    row -> {
                      if (row == null || !scope.sees(row)) {
                        throw ProblemException.notFound("link worker");
                      }
                      return row;
                    })
                .flatMap(row -> measured(session, List.of(row)))
                .map(List::getFirst));
  }

  private static Uni<List<LinkWorkerRow>> rows(
      Mutiny.StatelessSession session, WorkerScope scope, @Nullable String pcn) {
    return session
        .createSelectionQuery(
            "from LinkWorkerRow where pcnCode in :pcns or linkWorkerId in :ids"
                + " order by pcnCode, linkWorkerId",
            LinkWorkerRow.class)
        .setParameter("pcns", scope.pcns())
        .setParameter("ids", scope.ids())
        .getResultList()
        .map(rows -> rows.stream().filter(row -> pcn == null || pcn.equals(row.pcnCode)).toList());
  }

  private Uni<List<WorkerCaseload>> measured(
      Mutiny.StatelessSession session, List<LinkWorkerRow> rows) {
    var today = day.today();
    return caseloads
        .of(session, rows, today)
        .map(all -> all.stream().map(it -> WorkerCaseload.of(it, today)).toList());
  }
}
