package org.socialprescribing.reporting.views.caseload;

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

/** The caseload as JSON and CSV. */
@Path("/")
@RolesAllowed({Scope.ANALYST, Scope.MANAGER})
class CaseloadResource {
  private final Caseload caseload;
  private final Callers callers;
  private final DisclosurePolicy disclosures;

  CaseloadResource(Caseload caseload, Callers callers, DisclosurePolicy disclosures) {
    this.caseload = caseload;
    this.callers = callers;
    this.disclosures = disclosures;
  }

  @GET
  @Path("caseload")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The caseload of every PCN that you may see")
  public Uni<CaseloadReport> all(@BeanParam CaseloadQuery query) {
    return caseload.report(query, callers.current(), null);
  }

  @GET
  @Path("caseload.json")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The same for a link in a browser")
  public Uni<CaseloadReport> allAsJson(@BeanParam CaseloadQuery query) {
    return all(query);
  }

  @GET
  @Path("caseload")
  @Produces("text/csv;qs=0.8")
  @Operation(summary = "The caseload of every PCN that you may see, a line each")
  public Uni<Response> allAsCsv(@BeanParam CaseloadQuery query) {
    return caseload.report(query, callers.current(), null).map(this::networks);
  }

  @GET
  @Path("caseload.csv")
  @Produces("text/csv")
  @Operation(summary = "The same for a link in a browser")
  public Uni<Response> allAsCsvFile(@BeanParam CaseloadQuery query) {
    return allAsCsv(query);
  }

  @GET
  @Path("caseload/{pcn}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The caseload of one PCN with its practices")
  public Uni<CaseloadReport> one(@PathParam("pcn") String pcn, @BeanParam CaseloadQuery query) {
    return caseload.report(query, callers.current(), pcn);
  }

  @GET
  @Path("caseload/{pcn}")
  @Produces("text/csv;qs=0.8")
  @Operation(summary = "The practices of one PCN, a line each")
  public Uni<Response> oneAsCsv(@PathParam("pcn") String pcn, @BeanParam CaseloadQuery query) {
    return caseload.report(query, callers.current(), pcn).map(this::practices);
  }

  private Response networks(CaseloadReport report) {
    return Csv.file("caseload-" + report.asOf(), CaseloadColumns.NETWORKS, tree(report, "rows"));
  }

  private Response practices(CaseloadReport report) {
    return Csv.file(
        "caseload-" + report.asOf() + "-" + report.rows().getFirst().pcnCode(),
        CaseloadColumns.PRACTICES,
        tree(report, "practices"));
  }

  private ReportTree tree(CaseloadReport report, String rows) {
    return ReportTree.of(report, rows, disclosures.rule().symbol());
  }
}
