package org.socialprescribing.supervision.views.linkworkers;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.platform.web.Page;

/** Who works as a link worker, and whose supervision is due. */
@Path("/link-workers")
@Tag(name = "link workers")
@RolesAllowed({"link-worker", "supervisor", "pcn-manager"})
class LinkWorkersResource {
  private final Transactions transactions;
  private final Callers callers;
  private final LinkWorkerRecords records;

  LinkWorkersResource(Transactions transactions, Callers callers, LinkWorkerRecords records) {
    this.transactions = transactions;
    this.callers = callers;
    this.records = records;
  }

  @GET
  @Operation(summary = "Link workers whom the caller may see, in the order of registration")
  public Uni<Response> list(@Valid @BeanParam LinkWorkerQuery query, @Context UriInfo uri) {
    var sight = Sight.of(callers.current());
    return transactions
        .read(
            session ->
                query
                    .rows(session, sight)
                    .map(rows -> Page.of(rows, query.limit(), row -> row.position))
                    .flatMap(
                        page ->
                            records
                                .complete(session, page.items())
                                .map(items -> new Page<>(items, page.nextCursor()))))
        .map(page -> respond(page, uri));
  }

  @GET
  @Path("/{linkWorkerId}")
  @Operation(summary = "One link worker")
  public Uni<Response> one(@PathParam("linkWorkerId") String linkWorkerId) {
    var sight = Sight.of(callers.current());
    return transactions.read(
        session ->
            sight
                .find(session, linkWorkerId)
                .flatMap(
                    row ->
                        records
                            .complete(session, List.of(row))
                            .map(
                                found ->
                                    Response.ok(found.getFirst())
                                        .tag(ETags.of(row.version))
                                        .build())));
  }

  private static Response respond(Page<LinkWorkerRecord> page, UriInfo uri) {
    var response = Response.ok(page);
    if (page.nextCursor() != null) {
      response.link(
          uri.getRequestUriBuilder().replaceQueryParam("cursor", page.nextCursor()).build(),
          "next");
    }
    return response.build();
  }
}
