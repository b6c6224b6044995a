package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.Bundle;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.referral.Today;

/** Referrals that come as a transaction with all that belongs to them. */
@Path("/fhir")
@Produces({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@Consumes({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@Tag(name = "FHIR")
class TransactionResource {
  private final Writing writing;
  private final Callers callers;
  private final Today today;

  TransactionResource(Writing writing, Callers callers, Today today) {
    this.writing = writing;
    this.callers = callers;
    this.today = today;
  }

  @POST
  @RolesAllowed("gp-system")
  @Cancellable(false)
  @Operation(
      summary = "Refer a person by a transaction",
      description =
          "A Bundle with one ServiceRequest, its Patient and, if wanted, a Task, the Organization"
              + " and the Practitioner or PractitionerRole. All of it takes effect or nothing; the"
              + " answer says in the same order where each thing is now. References by urn:uuid"
              + " are followed. What identifies the ServiceRequest makes it safe to repeat.")
  @RequestBody(
      content =
          @Content(
              mediaType = Fhir.JSON,
              examples = @ExampleObject(name = "A referral", value = FhirExamples.TRANSACTION)))
  @APIResponse(
      responseCode = "200",
      description = "A Bundle that says what became of each entry",
      content =
          @Content(
              mediaType = Fhir.JSON,
              examples =
                  @ExampleObject(name = "Taken in", value = FhirExamples.TRANSACTION_RESPONSE)))
  public Uni<Response> transact(byte[] body, @Context HttpHeaders headers) {
    var caller = callers.current();
    var answers = Answers.of(headers);
    var bundle = writing.read(body, headers, Bundle.class);
    var transaction = Transaction.of(bundle, today.date());
    return writing
        .take(transaction.asked(), caller)
        .map(taken -> answers.read(TransactionReply.of(transaction, taken)));
  }
}
