package org.socialprescribing.reporting.views.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.reporting.views.caseload.CaseloadPage;
import org.socialprescribing.reporting.views.disclosure.DisclosurePolicy;
import org.socialprescribing.reporting.views.disclosure.SmallNumbers;
import org.socialprescribing.reporting.views.pc01.Pc01Page;
import org.socialprescribing.reporting.views.tables.Scope;

/** The position of every network on one page. */
@Path("/")
@RolesAllowed({Scope.ANALYST, Scope.MANAGER})
class PositionResource {
  private final Pc01Page pc01;
  private final CaseloadPage caseload;
  private final DisclosurePolicy disclosures;
  private final Callers callers;

  PositionResource(
      Pc01Page pc01, CaseloadPage caseload, DisclosurePolicy disclosures, Callers callers) {
    this.pc01 = pc01;
    this.caseload = caseload;
    this.disclosures = disclosures;
    this.callers = callers;
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance position(
        Pc01Page.Section iif, CaseloadPage.Section caseload, SmallNumbers rule, boolean unrounded);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(summary = "PC-01 and the caseload of every network that you may see, as a page")
  public Uni<TemplateInstance> home(
      @QueryParam("year") @Nullable String year,
      @QueryParam("definition") @Nullable String definition,
      @QueryParam("disclosure") @Nullable String disclosure) {
    var caller = callers.current();
    return Uni.combine()
        .all()
        .unis(
            pc01.section(caller, year, definition, disclosure),
            caseload.section(caller, disclosure))
        .usingConcurrencyOf(1)
        .with(
            (iif, cases) ->
                Templates.position(
                    iif, cases, disclosures.rule(), "unrounded".equalsIgnoreCase(disclosure)));
  }

  @GET
  @Path("iif/pc-01")
  @Produces("text/html;qs=0.6")
  @Operation(summary = "The same page")
  public Uni<TemplateInstance> indicator(
      @QueryParam("year") @Nullable String year,
      @QueryParam("definition") @Nullable String definition,
      @QueryParam("disclosure") @Nullable String disclosure) {
    return home(year, definition, disclosure);
  }
}
