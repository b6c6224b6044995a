package org.socialprescribing.referral.views.history;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.referral.views.referrals.AccessLog;
import org.socialprescribing.referral.views.referrals.Referrals;

/** Reads what happened to a referral. */
@Path("/referrals")
@Tag(name = "Referrals")
class HistoryResource {
  private final Transactions transactions;
  private final Callers callers;
  private final Histories histories;

  HistoryResource(Transactions transactions, Callers callers, Histories histories) {
    this.transactions = transactions;
    this.callers = callers;
    this.histories = histories;
  }

  @GET
  @Path("/{id}/history")
  @RolesAllowed({"referrer", "gp-system", "link-worker", "pcn-manager"})
  @Operation(
      summary = "Read what happened to a referral, step by step",
      description =
          "Who in which role for which organisation, when, from which status to which, why, and"
              + " what was written about it; to those who may see it, and noted in the log.")
  public Uni<List<HistoryEntry>> history(@PathParam("id") UUID id) {
    var caller = callers.current();
    return transactions.write(
        session ->
            Referrals.visible(session, id, caller)
                .call(row -> AccessLog.note(session, caller, row.personId, row.id))
                .flatMap(row -> histories.of(session, row.id, row.personId)));
  }
}
