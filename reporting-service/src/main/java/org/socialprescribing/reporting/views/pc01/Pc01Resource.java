package org.socialprescribing.reporting.views.pc01;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.reporting.views.disclosure.DisclosurePolicy;
import org.socialprescribing.reporting.views.tables.Csv;
import org.socialprescribing.reporting.views.tables.ReportTree;
import org.socialprescribing.reporting.views.tables.Scope;

/** The indicator as JSON and CSV. */
@Path("/")
@RolesAllowed({Scope.ANALYST, Scope.MANAGER})
class Pc01Resource {
  private final Pc01 pc01;
  private final Callers callers;
  private final DisclosurePolicy disclosures;

  Pc01Resource(Pc01 pc01, Callers callers, DisclosurePolicy disclosures) {
    this.pc01 = pc01;
    this.callers = callers;
    this.disclosures = disclosures;
  }

  @GET
  @Path("iif/pc-01")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "PC-01 of every PCN that you may see")
  public Uni<Pc01Report> all(@BeanParam Pc01Query query) {
    return pc01.all(query, callers.current());
  }

  @GET
  @Path("iif/pc-01.json")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The same for a link in a browser")
  public Uni<Pc01Report> allAsJson(@BeanParam Pc01Query query) {
    return all(query);
  }

  @GET
  @Path("iif/pc-01")
  @Produces("text/csv;qs=0.8")
  @Operation(summary = "PC-01 of every PCN that you may see, a line each")
  public Uni<Response> allAsCsv(@BeanParam Pc01Query query) {
    return pc01.all(query, callers.current()).map(this::networks);
  }

  @GET
  @Path("iif/pc-01.csv")
  @Produces("text/csv")
  @Operation(summary = "The same for a link in a browser")
  public Uni<Response> allAsCsvFile(@BeanParam Pc01Query query) {
    return allAsCsv(query);
  }

  @GET
  @Path("iif/pc-01/{pcn}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "PC-01 of one PCN with its practices")
  public Uni<Pc01Report> one(@PathParam("pcn") String pcn, @BeanParam Pc01Query query) {
    return pc01.one(query, callers.current(), pcn);
  }

  @GET
  @Path("iif/pc-01/{pcn}")
  @Produces("text/csv;qs=0.8")
  @Operation(summary = "The practices of one PCN, a line each")
  public Uni<Response> oneAsCsv(@PathParam("pcn") String pcn, @BeanParam Pc01Query query) {
    return pc01.one(query, callers.current(), pcn).map(this::practices);
  }

  private Response networks(Pc01Report report) {
    return Csv.file("pc-01-" + report.year(), Pc01Columns.NETWORKS, tree(report, "rows"));
  }

  private Response practices(Pc01Report report) {
    return Csv.file(
        "pc-01-" + report.year() + "-" + report.rows().getFirst().pcnCode(),
        Pc01Columns.PRACTICES,
        tree(report, "practices"));
  }

  private ReportTree tree(Pc01Report report, String rows) {
    return ReportTree.of(report, rows, disclosures.rule().symbol());
  }
}
