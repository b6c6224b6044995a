package org.socialprescribing.referral.views.matches;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.platform.web.Cursor;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.platform.web.Page;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.views.matches.Comparison.Entry;
import org.socialprescribing.referral.views.referrals.AccessLog;
import org.socialprescribing.referral.views.referrals.PersonRow;

/** Shows which entries of the register may be one person. */
@Path("/matches")
@RolesAllowed({"link-worker", "pcn-manager"})
@Tag(name = "People")
class MatchQueueResource {
  private final Transactions transactions;
  private final Callers callers;
  private final Sealer sealer;

  MatchQueueResource(Transactions transactions, Callers callers, Sealer sealer) {
    this.transactions = transactions;
    this.callers = callers;
    this.sealer = sealer;
  }

  @GET
  @Operation(
      summary = "List people who may be one, oldest suggestion first",
      description =
          "Open suggestions about people of the caller's networks. Nobody's identity is shown.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(examples = @ExampleObject(name = "One suggestion", value = MatchExamples.PAGE)))
  public Uni<Page<MatchSummary>> list(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var caller = callers.current();
    var after = Cursor.decode(cursor);
    return transactions
        .read(session -> Matches.open(session, caller, after, limit + 1))
        .map(rows -> Page.of(rows, limit, row -> row.position))
        .map(
            page ->
                new Page<>(
                    page.items().stream().map(MatchSummary::of).toList(), page.nextCursor()));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Compare two entries",
      description =
          "Who they are, side by side; noted in the log for both. The ETag is needed to confirm or"
              + " reject.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = Comparison.class),
              examples = @ExampleObject(name = "Two entries", value = MatchExamples.COMPARISON)))
  @APIResponse(
      responseCode = "404",
      description = "No such suggestion about people of your networks")
  public Uni<Response> compare(@PathParam("id") UUID id) {
    var caller = callers.current();
    return transactions.write(
        session ->
            Matches.visible(session, id, caller)
                .call(row -> AccessLog.note(session, caller, row.one, "match"))
                .call(row -> AccessLog.note(session, caller, row.other, "match"))
                .flatMap(
                    row ->
                        comparison(session, row)
                            .map(it -> Response.ok(it).tag(ETags.of(row.version)).build())));
  }

  private Uni<Comparison> comparison(Mutiny.StatelessSession session, MatchRow row) {
    return entry(session, row.one)
        .flatMap(
            one ->
                entry(session, row.other)
                    .map(other -> new Comparison(MatchSummary.of(row), List.of(one, other))));
  }

  private Uni<Entry> entry(Mutiny.StatelessSession session, UUID person) {
    return session
        .get(PersonRow.class, person)
        .flatMap(
            row -> {
              var ciphertext = row.identity;
              return ciphertext == null
                  ? Uni.createFrom().item(Entry.of(row, null))
                  : sealer
                      .open(session, new Sealed(person.toString(), ciphertext), Identity.class)
                      .map(identity -> Entry.of(row, identity.orElse(null)));
            });
  }
}
