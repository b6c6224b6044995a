package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.socialprescribing.platform.identity.Callers;

/** The FHIR R4 endpoint. */
@Path("/fhir")
@Produces({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@Tag(name = "FHIR")
class FhirResource {
  private final MessageHandler messages;
  private final Callers callers;

  FhirResource(MessageHandler messages, Callers callers) {
    this.messages = messages;
    this.callers = callers;
  }

  @POST
  @Path("/$process-message")
  @Consumes({Fhir.JSON, Fhir.XML})
  @RolesAllowed("gp-system")
  @Cancellable(false)
  @Operation(
      summary = "Take in a message of the NHS Booking and Referral Standard",
      description =
          "A new referral, or its amendment, cancellation or being entered in error. The headers"
              + " X-Request-Id, X-Correlation-Id (UUIDs), NHSD-Target-Identifier,"
              + " NHSD-End-User-Organisation and NHSD-Requesting-Software (JSON objects in Base64)"
              + " are required.")
  @RequestBody(
      content =
          @Content(
              mediaType = Fhir.JSON,
              examples = @ExampleObject(name = "A new referral", value = FhirExamples.MESSAGE)))
  @APIResponse(
      responseCode = "200",
      description = "A message with the event servicerequest-response, and the id given here")
  public Uni<Response> process(byte[] body, @Context HttpHeaders headers) {
    var caller = callers.current();
    var answers = Answers.of(headers);
    var ids = MessageHeaders.of(headers);
    var message = Message.of(Fhir.bundle(body, headers.getHeaderString(HttpHeaders.CONTENT_TYPE)));
    return messages.handle(message, ids, caller).map(answers::read);
  }

  @GET
  @Path("/metadata")
  @PermitAll
  @Operation(summary = "Read what this endpoint can do, as a CapabilityStatement")
  public Response metadata(@Context HttpHeaders headers) {
    return Answers.of(headers).read(Capability.statement());
  }

  @GET
  @Path("/MessageDefinition")
  @RolesAllowed("gp-system")
  @Operation(summary = "List the messages that are taken and sent here")
  public Response definitions(@Context HttpHeaders headers) {
    return Answers.of(headers).read(MessageDefinitions.all());
  }

  @GET
  @Path("/MessageDefinition/{id}")
  @RolesAllowed("gp-system")
  @Operation(summary = "Read the definition of a message")
  public Response definition(
      @PathParam("id") @Parameter(example = "bars-message-servicerequest-request-referral")
          String id,
      @Context HttpHeaders headers) {
    return Answers.of(headers).read(MessageDefinitions.of(id));
  }
}
