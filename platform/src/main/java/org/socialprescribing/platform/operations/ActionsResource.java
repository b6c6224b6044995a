package org.socialprescribing.platform.operations;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.web.Cursor;
import org.socialprescribing.platform.web.Page;

/** The record of what operators did. */
@Path("/operations/actions")
@Tag(name = "Operations")
@RolesAllowed("operator")
class ActionsResource {
  private final Transactions transactions;
  private final OperatorActions actions;

  ActionsResource(Transactions transactions, OperatorActions actions) {
    this.transactions = transactions;
    this.actions = actions;
  }

  @GET
  @Operation(summary = "What operators did to this service, newest first")
  public Uni<Page<OperatorActions.Action>> list(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    var before = Cursor.decode(cursor);
    return transactions
        .read(
            session ->
                actions.before(
                    session, before == Long.MIN_VALUE ? Long.MAX_VALUE : before, limit + 1))
        .map(found -> Page.of(found, limit, OperatorActions.Action::id));
  }
}
