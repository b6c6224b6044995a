package org.socialprescribing.referral.views.cohorts;

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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Coded;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Cursor;
import org.socialprescribing.platform.web.Page;
import org.socialprescribing.platform.web.ProblemException;

/** Shows a network what became of the people whom it approached. */
@Path("/cohorts")
@RolesAllowed("pcn-manager")
@Tag(name = "Cohorts")
class CohortsResource {
  private final Transactions transactions;
  private final Callers callers;

  CohortsResource(Transactions transactions, Callers callers) {
    this.transactions = transactions;
    this.callers = callers;
  }

  @GET
  @Operation(summary = "List the cohorts of your networks, the earliest first")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "One", value = LIST)))
  public Uni<Page<CohortRow>> list(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var pcns = callers.current().all("pcns").toArray(String[]::new);
    var after = Cursor.decode(cursor);
    return transactions
        .read(session -> Cohorts.of(session, pcns, after, limit + 1))
        .map(rows -> Page.of(rows, limit, row -> (Long) row[7]))
        .map(
            page ->
                new Page<>(page.items().stream().map(CohortRow::of).toList(), page.nextCursor()));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read how a cohort stands, and what became of each line",
      description =
          "Also while its list is being taken in. Nobody is named: the line tells whom the list"
              + " means, and the referral who it is.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = CohortReport.class),
              examples = @ExampleObject(name = "Three lines", value = EXAMPLE)))
  public Uni<CohortReport> one(
      @PathParam("id") UUID id,
      @QueryParam("outcome") @Parameter(example = "offered") @Nullable String outcome,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var caller = callers.current();
    var after = (int) Math.max(0, Math.min(Integer.MAX_VALUE, Cursor.decode(cursor)));
    var wanted = outcome(outcome);
    return transactions.read(
        session ->
            Cohorts.visible(session, id, caller)
                .flatMap(
                    cohort ->
                        Uni.combine()
                            .all()
                            .unis(
                                Cohorts.outcomes(session, id),
                                Cohorts.items(session, id, wanted, after, limit + 1))
                            .usingConcurrencyOf(1)
                            .with((counts, items) -> report(cohort, counts, items, limit))));
  }

  private static @Nullable LineOutcome outcome(@Nullable String code) {
    return code == null
        ? null
        : Coded.of(LineOutcome.class, code)
            .orElseThrow(
                () -> new ProblemException(400, "unknown-outcome", "There is no such outcome."));
  }

  private static CohortReport report(
      CohortRow it, Map<String, Long> outcomes, List<CohortItem> items, int limit) {
    var page = Page.of(items, limit, CohortItem::line);
    var decided = outcomes.values().stream().mapToLong(Long::longValue).sum();
    return new CohortReport(
        it.cohortId(),
        it.pcnCode(),
        it.name(),
        it.reason(),
        it.evidence(),
        it.receivedOn(),
        it.lines(),
        it.lines() - decided,
        outcomes,
        page.items(),
        page.nextCursor());
  }

  static final String LIST =
      """
      {"items": [
        {"cohortId": "5f3d2c1b-0a9e-4d8c-b7a6-95e4d3c2b1a0", "pcnCode": "U60057",
         "name": "Over 75 and living alone", "reason": "lonely-or-isolated",
         "evidence": "Search of practice records, October 2026", "receivedOn": "2026-11-02",
         "lines": 3}]}
      """;

  static final String EXAMPLE =
      """
      {"cohortId": "5f3d2c1b-0a9e-4d8c-b7a6-95e4d3c2b1a0", "pcnCode": "U60057",
       "name": "Over 75 and living alone", "reason": "lonely-or-isolated",
       "evidence": "Search of practice records, October 2026", "receivedOn": "2026-11-02",
       "lines": 3, "waiting": 0, "outcomes": {"accepted": 1, "declined": 1, "wrong-line": 1},
       "items": [
         {"line": 2, "outcome": "accepted",
          "referralId": "3c00addc-fc0d-46fa-b9f1-dfdf33368219"},
         {"line": 3, "outcome": "declined",
          "referralId": "9b0e6f0c-8a51-4f6e-8a44-0c0e7d2b4a11"},
         {"line": 4, "outcome": "wrong-line", "column": "BIRTH_DATE",
          "remark": "BIRTH_DATE is no date like 1950-04-01."}]}
      """;
}
