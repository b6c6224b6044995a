package org.socialprescribing.caseload.views.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Page;

/** Lists of cases, oldest first. */
@Path("/cases")
@Tag(name = "cases")
@RolesAllowed({"link-worker", "pcn-manager"})
final class CasesResource {
  private final Transactions transactions;
  private final Callers callers;

  CasesResource(Transactions transactions, Callers callers) {
    this.transactions = transactions;
    this.callers = callers;
  }

  @GET
  @Operation(summary = "Cases that the caller may see, by PCN, stage, link worker or referral")
  public Uni<Response> list(@Valid @BeanParam CaseQuery query, @Context UriInfo uri) {
    var scope = CaseScope.of(callers.current());
    return transactions
        .read(session -> query.rows(session, scope))
        .map(rows -> Page.of(rows, query.limit(), row -> row.position))
        .map(page -> respond(page, uri));
  }

  private static Response respond(Page<CaseRow> page, UriInfo uri) {
    var items = page.items().stream().map(CaseSummary::of).toList();
    var response = Response.ok(new Page<>(items, page.nextCursor()));
    if (page.nextCursor() != null) {
      response.link(
          uri.getRequestUriBuilder().replaceQueryParam("cursor", page.nextCursor()).build(),
          "next");
    }
    return response.build();
  }
}
