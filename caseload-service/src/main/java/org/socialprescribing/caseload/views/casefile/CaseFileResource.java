package org.socialprescribing.caseload.views.casefile;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialprescribing.caseload.views.cases.CaseRows;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.platform.web.ProblemException;

/** One case, and one contact of it. */
@Path("/cases/{id}")
@Tag(name = "cases")
@RolesAllowed({"link-worker", "pcn-manager"})
final class CaseFileResource {
  private final Transactions transactions;
  private final Callers callers;
  private final CaseFiles files;

  CaseFileResource(Transactions transactions, Callers callers, CaseFiles files) {
    this.transactions = transactions;
    this.callers = callers;
    this.files = files;
  }

  @GET
  @Operation(summary = "A case with its contacts and its plan; the ETag is needed to change it")
  public Uni<Response> read(@PathParam("id") String id) {
    return file(id).map(file -> Response.ok(file).tag(ETags.of(file.overview().version())).build());
  }

  @GET
  @Path("contacts/{contactId}")
  @Operation(summary = "One contact of a case")
  public Uni<CaseFile.Contact> contact(
      @PathParam("id") String id, @PathParam("contactId") String contactId) {
    return file(id)
        .map(
            file ->
                file.contacts().stream()
                    .filter(contact -> contact.contactId().equals(contactId))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("contact")));
  }

  private Uni<CaseFile> file(String id) {
    var caller = callers.current();
    return transactions.read(
        session -> CaseRows.visible(session, caller, id).flatMap(row -> files.of(session, row)));
  }
}
