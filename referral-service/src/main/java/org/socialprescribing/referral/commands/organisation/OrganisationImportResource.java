package org.socialprescribing.referral.commands.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.commands.csv.WrongColumns;
import org.socialprescribing.referral.commands.organisation.OrganisationImport.Result;

/** Takes in the national extracts. */
@Path("/organisations/imports")
@RolesAllowed("operator")
@Cancellable(false)
@Consumes("text/csv")
@Tag(name = "Organisations")
class OrganisationImportResource {
  private final OrganisationImport imports;
  private final Callers callers;

  OrganisationImportResource(OrganisationImport imports, Callers callers) {
    this.imports = imports;
    this.callers = callers;
  }

  @POST
  @Path("/practices")
  @Operation(
      summary = "Import which practice belongs to which network",
      description =
          "The mapping file of Patients Registered at a GP Practice, before or after the columns"
              + " were renamed. Wrong rows are reported, the others are kept. An extract may be"
              + " read twice, and an older one after a newer. Mergers and new names that it shows"
              + " are recorded as such.")
  @APIResponse(
      responseCode = "200",
      description = "What was news, what was known, and what is wrong with which line",
      content =
          @Content(examples = @ExampleObject(name = "Monthly", value = ChangeExamples.IMPORTED)))
  @APIResponse(
      responseCode = "400",
      description = "Not a file of this kind",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Columns", value = ChangeExamples.WRONG_COLUMNS)))
  public Uni<Result> practices(String csv) {
    return take(csv, PracticeExtract::read);
  }

  @POST
  @Path("/list-sizes")
  @Operation(
      summary = "Import how many patients each practice has",
      description = "The file of totals of Patients Registered at a GP Practice.")
  @APIResponse(
      responseCode = "200",
      description = "What was news, what was known, and what is wrong with which line",
      content =
          @Content(examples = @ExampleObject(name = "Monthly", value = ChangeExamples.IMPORTED)))
  @APIResponse(
      responseCode = "400",
      description = "Not a file of this kind",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "Columns", value = ChangeExamples.WRONG_COLUMNS)))
  public Uni<Result> listSizes(String csv) {
    return take(csv, ListSizeExtract::read);
  }

  private Uni<Result> take(String csv, Function<String, Extract> reader) {
    var by = callers.current().metadata();
    try {
      return imports.take(reader.apply(csv), by);
    } catch (WrongColumns e) {
      throw new ProblemException(400, "wrong-columns", String.valueOf(e.getMessage()));
    }
  }
}
