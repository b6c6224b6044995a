package org.socialprescribing.referral.views.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Coded;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Cursor;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.platform.web.Page;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.views.referrals.Referrals.Filter;

/** Reads referrals. */
@Path("/referrals")
@RolesAllowed({"referrer", "gp-system", "link-worker", "pcn-manager"})
@Tag(name = "Referrals")
class ReferralQueueResource {
  private final Transactions transactions;
  private final Callers callers;
  private final Details details;

  ReferralQueueResource(Transactions transactions, Callers callers, Details details) {
    this.transactions = transactions;
    this.callers = callers;
    this.details = details;
  }

  @GET
  @Operation(
      summary = "List referrals, oldest first",
      description =
          "People of a network see those of their networks; referrers those of their own"
              + " organisation. Nobody's identity is shown.")
  public Uni<Page<ReferralSummary>> list(
      @QueryParam("pcn") @Parameter(example = "U60057") @Nullable String pcn,
      @QueryParam("status") @Parameter(example = "received") @Nullable String status,
      @QueryParam("unattributed")
          @Parameter(description = "Those that wait for a person to place them")
          boolean unattributed,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var filter = filter(callers.current(), pcn, status, unattributed);
    var after = Cursor.decode(cursor);
    return transactions
        .read(session -> Referrals.list(session, filter, after, limit + 1))
        .map(rows -> Page.of(rows, limit, row -> row.position))
        .map(
            page ->
                new Page<>(
                    page.items().stream().map(ReferralSummary::of).toList(), page.nextCursor()));
  }

  private static Filter filter(
      Caller caller, @Nullable String pcn, @Nullable String status, boolean unattributed) {
    var wanted = unattributed ? Status.AWAITING_PLACEMENT : status(status);
    if (!caller.has("link-worker") && !caller.has("pcn-manager")) {
      return new Filter(pcn == null ? null : Set.of(pcn), Access.clientOf(caller), wanted);
    }
    if (unattributed) {
      return new Filter(null, null, wanted);
    }
    if (pcn != null && !Access.actsFor(caller, pcn)) {
      throw ProblemException.notFound("PCN among yours");
    }
    return new Filter(pcn == null ? caller.all("pcns") : Set.of(pcn), null, wanted);
  }

  private static @Nullable Status status(@Nullable String code) {
    if (code == null) {
      return null;
    }
    return Coded.of(Status.class, code)
        .orElseThrow(() -> new ProblemException(400, "unknown-status", "There is no such status."));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a referral",
      description = "With the identity of the person, to those who may see it; noted in the log.")
  @APIResponseSchema(ReferralDetail.class)
  public Uni<Response> one(@PathParam("id") UUID id) {
    var caller = callers.current();
    return transactions.write(
        session ->
            Referrals.visible(session, id, caller)
                .call(row -> AccessLog.note(session, caller, row.personId, row.id))
                .flatMap(
                    row ->
                        details
                            .of(session, row)
                            .map(it -> Response.ok(it).tag(ETags.of(row.version)).build())));
  }
}
