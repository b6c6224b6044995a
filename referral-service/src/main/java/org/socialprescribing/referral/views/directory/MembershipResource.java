package org.socialprescribing.referral.views.directory;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.Today;

/** Where practices belonged, by date. It is public knowledge. */
@Path("/organisations")
@Authenticated
@Tag(name = "Organisations")
class MembershipResource {
  private static final String NOT_FOUND =
      """
      {
        "type": "/problems/not-found", "title": "Not found", "status": 404,
        "detail": "There is no such practice on that day.", "violations": []
      }
      """;

  private final Transactions transactions;
  private final Today today;

  MembershipResource(Transactions transactions, Today today) {
    this.transactions = transactions;
    this.today = today;
  }

  @GET
  @Path("/practices/{code}/membership")
  @Operation(
      summary = "Ask where a practice belonged on a day",
      description = "Today, when no day is given. Without pcnCode it belonged to no network.")
  @APIResponse(responseCode = "200", description = "Where it belonged, and for how long")
  @APIResponse(
      responseCode = "404",
      description = "Nothing is known of the practice on that day",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Not known", value = NOT_FOUND)))
  public Uni<Membership> membership(
      @PathParam("code") @Parameter(example = "M82002") String code,
      @QueryParam("on") @Parameter(example = "2026-04-01") @Nullable String on) {
    var day = day(on);
    return history(code)
        .map(
            all ->
                all.reversed().stream()
                    .filter(it -> !it.from().isAfter(day))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("practice on that day")));
  }

  @GET
  @Path("/practices/{code}/memberships")
  @Operation(summary = "List where a practice has belonged and will belong, oldest first")
  @APIResponse(responseCode = "200", description = "With the ETag that a change expects")
  @APIResponseSchema(Membership[].class)
  public Uni<Response> memberships(@PathParam("code") @Parameter(example = "M82002") String code) {
    return transactions.read(
        session ->
            Sql.select(
                    session,
                    "select count(*) from event where stream_type = 'practice' and stream_id = $1",
                    code)
                .map(rows -> (Long) rows.getFirst()[0])
                .flatMap(version -> history(code).map(all -> history(all, version))));
  }

  private static Response history(List<Membership> all, long version) {
    if (version == 0) {
      throw ProblemException.notFound("practice");
    }
    return Response.ok(all).tag(ETags.of(version)).build();
  }

  @GET
  @Path("/pcns/{code}/practices")
  @Operation(
      summary = "List the practices of a network on a day",
      description = "Today, when no day is given. A network that merged has none from then on.")
  public Uni<List<Membership>> members(
      @PathParam("code") @Parameter(example = "U60057") String code,
      @QueryParam("on") @Parameter(example = "2026-04-01") @Nullable String on) {
    var day = day(on);
    return select(
        "select * from ("
            + Membership.COLUMNS
            + ") m where pcn_code = $1 and from_date <= $2"
            + " and (until_date is null or until_date >= $2) order by practice_code",
        code,
        day);
  }

  /**
   * What a network or a board became.
   *
   * @param into the code from that day on; the same when only the name changed
   */
  record Successor(String kind, String code, String into, String name, LocalDate on) {}

  @GET
  @Path("/successions")
  @Operation(
      summary = "List mergers and new names of networks and boards, oldest first",
      description = "As operators recorded them, or as later extracts showed them.")
  public Uni<List<Successor>> successions(
      @QueryParam("code") @Parameter(example = "U60057") @Nullable String code) {
    return transactions.read(
        session ->
            Sql.select(
                    session,
                    """
                    select kind, code, into_code, name, on_date from succession
                    where $1::text is null or code = $1 or into_code = $1
                    order by on_date, kind, code
                    """,
                    code)
                .map(
                    rows ->
                        rows.stream()
                            .map(
                                row ->
                                    new Successor(
                                        (String) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        (String) row[3],
                                        (LocalDate) row[4]))
                            .toList()));
  }

  private Uni<List<Membership>> history(String code) {
    return select(Membership.COLUMNS + " where practice_code = $1 order by from_date", code);
  }

  private Uni<List<Membership>> select(String sql, Object... parameters) {
    return transactions.read(
        session ->
            Sql.select(session, sql, parameters)
                .map(rows -> rows.stream().map(Membership::of).toList()));
  }

  private LocalDate day(@Nullable String text) {
    try {
      return text == null ? today.date() : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new ProblemException(400, "malformed-date", "A date is written like 2026-04-01.");
    }
  }
}
