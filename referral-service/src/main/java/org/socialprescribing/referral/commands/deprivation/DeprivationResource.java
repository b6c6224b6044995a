package org.socialprescribing.referral.commands.deprivation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.operations.OperatorActions;

/** Takes in the tables by which a postcode becomes a decile of deprivation. */
@Path("/deprivation")
@RolesAllowed("operator")
@Cancellable(false)
@Tag(name = "Deprivation")
class DeprivationResource {
  private final Transactions transactions;
  private final Areas areas;
  private final Assessment assessment;
  private final OperatorActions actions;
  private final Callers callers;

  DeprivationResource(
      Transactions transactions,
      Areas areas,
      Assessment assessment,
      OperatorActions actions,
      Callers callers) {
    this.transactions = transactions;
    this.areas = areas;
    this.assessment = assessment;
    this.actions = actions;
    this.callers = callers;
  }

  /**
   * What an import led to.
   *
   * @param accepted rows that were news
   * @param unchanged rows that were known
   */
  record Result(int accepted, int unchanged, List<AreaTable.Rejected> rejected) {}

  @POST
  @Path("/imports/postcodes")
  @Consumes("text/csv")
  @Operation(
      summary = "Import in which area (LSOA) a postcode lies",
      description =
          "Columns postcode and lsoa, in any order among others. A postcode may have two lines, for"
              + " the areas of two censuses. Wrong rows are reported, the others are kept and added"
              + " to what is there; a large table may come in parts.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(value = "postcode,lsoa\nSY1 1AA,E01028994\n")))
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      value =
                          """
                          {"accepted": 2, "unchanged": 0,
                           "rejected": [{"line": 4, "reason": "postcode is not one."}]}
                          """)))
  @APIResponse(responseCode = "400", description = "A column is missing")
  public Uni<Result> postcodes(String csv) {
    return take("import-postcodes", AreaTable.postcodes(csv), areas::put);
  }

  @POST
  @Path("/imports/deciles")
  @Consumes("text/csv")
  @Operation(
      summary = "Import how deprived each area (LSOA) is",
      description =
          "Columns lsoa, edition and decile: the year of the English Indices of Deprivation, and 1"
              + " for the most deprived tenth to 10. Editions stay side by side; a person gets the"
              + " newest that ranks an area of their postcode.")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(value = "lsoa,edition,decile\nE01028994,2025,3\n")))
  @APIResponse(responseCode = "400", description = "A column is missing")
  public Uni<Result> deciles(String csv) {
    return take("import-deciles", AreaTable.deciles(csv), areas::rank);
  }

  @POST
  @Path("/assessments")
  @Operation(
      summary = "Assess people who are in the register already by the tables of today",
      description =
          "Some people at a time: call it again with the nextCursor until there is none. Who enters"
              + " the register later, or gets another address, is assessed then.")
  @APIResponse(
      responseCode = "200",
      content = @Content(examples = @ExampleObject(value = "{\"assessed\": 500, \"changed\": 31}")))
  public Uni<Assessment.Result> assess(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(2000) int limit) {
    return assessment.assess(cursor, limit, callers.current());
  }

  private <T> Uni<Result> take(
      String action,
      AreaTable<T> table,
      BiFunction<Mutiny.StatelessSession, List<T>, Uni<Integer>> keep) {
    var caller = callers.current();
    var size = table.rows().size();
    return transactions.write(
        session ->
            keep.apply(session, table.rows())
                .map(news -> new Result(news, size - news, table.rejected()))
                .call(
                    it ->
                        actions.record(
                            session, caller, action, "deprivation", it.accepted() + " rows")));
  }
}
