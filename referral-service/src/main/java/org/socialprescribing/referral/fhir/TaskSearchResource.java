package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.referral.fhir.TaskChanges.Change;
import org.socialprescribing.referral.views.referrals.Access;

/** Asking for changes, for those who cannot be told. */
@Path("/fhir/Task")
@Produces({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@Consumes({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@RolesAllowed({"gp-system", "referrer"})
@Cancellable(false)
@Tag(name = "FHIR")
class TaskSearchResource {
  private final Transactions transactions;
  private final Callers callers;

  TaskSearchResource(Transactions transactions, Callers callers) {
    this.transactions = transactions;
    this.callers = callers;
  }

  @GET
  @Operation(
      summary = "Ask what became of your own referrals, in the order in which they changed",
      description =
          "Keep the link since of the last answer and ask there the next time: nothing is left out,"
              + " and what changed again comes again. The link next is there while more follow.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = Fhir.JSON,
              examples = @ExampleObject(name = "One change", value = ReplyExamples.SEARCH)))
  public Uni<Response> search(
      @QueryParam("_lastUpdated") @Parameter(example = "gt2026-11-01T00:00:00Z")
          @Nullable String lastUpdated,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("_count") @DefaultValue("50") int count,
      @Context HttpHeaders headers) {
    var client = Access.clientOf(callers.current());
    var answers = Answers.of(headers);
    var search = TaskSearch.of(cursor, lastUpdated, count);
    return transactions
        .read(session -> TaskChanges.find(session, client, search))
        .map(found -> answers.read(bundle(search, found)));
  }

  private static Bundle bundle(TaskSearch search, List<Change> found) {
    var page = found.subList(0, Math.min(found.size(), search.count()));
    var last = page.isEmpty() ? search.after() : page.getLast().at();
    var bundle = new Bundle();
    bundle.setType(BundleType.SEARCHSET);
    bundle.addLink().setRelation("self").setUrl(url(search.after(), search.count()));
    if (found.size() > page.size()) {
      bundle.addLink().setRelation("next").setUrl(url(last, search.count()));
    }
    bundle.addLink().setRelation("since").setUrl(url(last, search.count()));
    for (var change : page) {
      var entry = bundle.addEntry();
      entry.setFullUrl("Task/" + change.row().id).setResource(FhirViews.task(change.row()));
      entry.getSearch().setMode(SearchEntryMode.MATCH);
    }
    return bundle;
  }

  private static String url(ChangeCursor after, int count) {
    return "/fhir/Task?cursor=" + after.text() + "&_count=" + count;
  }
}
