package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.Task;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.views.referrals.Referrals;

/** How far referrals have come, as Tasks: each has one, under the same id. */
@Path("/fhir/Task")
@Produces({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@Consumes({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@Cancellable(false)
@Tag(name = "FHIR")
class TaskResource {
  private final Writing writing;
  private final Transactions transactions;
  private final Callers callers;
  private final Today today;

  TaskResource(Writing writing, Transactions transactions, Callers callers, Today today) {
    this.writing = writing;
    this.transactions = transactions;
    this.callers = callers;
    this.today = today;
  }

  @POST
  @RolesAllowed("gp-system")
  @Operation(
      summary = "Ask for a referral to be taken up, by a Task",
      description =
          "Its focus is a contained ServiceRequest, which is taken in with it, or one that was sent"
              + " before: its Task exists already, and is the answer.")
  @RequestBody(
      content =
          @Content(
              mediaType = Fhir.JSON,
              examples = @ExampleObject(name = "Of a referral", value = FhirExamples.TASK)))
  @APIResponse(responseCode = "201", description = "Taken in with its ServiceRequest")
  @APIResponse(responseCode = "200", description = "The Task that the referral has already")
  public Uni<Response> create(byte[] body, @Context HttpHeaders headers) {
    var caller = callers.current();
    var answers = Answers.of(headers);
    var taken =
        switch (TaskFocus.of(writing.read(body, headers, Task.class), today.date())) {
          case TaskFocus.New(var asked) -> writing.take(asked, caller);
          case TaskFocus.Sent(var id) -> writing.own(id, caller);
        };
    return taken.map(it -> answers.taken("Task", it, Intake.Taken::task));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed("gp-system")
  @Operation(
      summary = "Cancel a referral by its Task, or mark it as entered in error",
      description = "By its sender. A statusReason that is a code of words is kept.")
  @RequestBody(
      content =
          @Content(
              mediaType = Fhir.JSON,
              examples = @ExampleObject(name = "Cancelled", value = FhirExamples.CANCELLED_TASK)))
  @APIResponse(responseCode = "200", description = "The Task as it stands now")
  public Uni<Response> update(
      @PathParam("id") UUID id,
      byte[] body,
      @HeaderParam("If-Match") @Parameter(example = "W/\"1\"") @Nullable String ifMatch,
      @Context HttpHeaders headers) {
    var answers = Answers.of(headers);
    var expected = FhirETags.expected(ifMatch);
    var task = writing.read(body, headers, Task.class);
    Change.requireId(task, id);
    return writing
        .change(id, expected, Change.of(task), callers.current())
        .map(it -> answers.taken("Task", it, Intake.Taken::task));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"gp-system", "referrer", "link-worker", "pcn-manager"})
  @Operation(summary = "Read how far a referral has come, as a Task")
  public Uni<Response> read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    var caller = callers.current();
    var answers = Answers.of(headers);
    return transactions
        .read(session -> Referrals.visible(session, id, caller))
        .map(row -> answers.read(row, FhirViews.task(row)));
  }
}
