package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
  private final BodyLimit limit;

  FhirResource(MessageHandler messages, Callers callers, BodyLimit limit) {
    this.messages = messages;
    this.callers = callers;
    this.limit = limit;
  }

  @POST
  @Path("/$process-message")
  @Consumes({Fhir.JSON, Fhir.XML})
  @RolesAllowed("gp-system")
  @Cancellable(false)
  @Operation(
      summary = "Take in a message of the NHS Booking and Referral Standard",
      description =
          "A new referral, or the cancellation of one. The headers X-Request-Id,"
              + " X-Correlation-Id (UUIDs), NHSD-Target-Identifier, NHSD-End-User-Organisation and"
              + " NHSD-Requesting-Software (JSON objects in Base64) are required.")
  public Uni<Response> process(byte[] body, @Context HttpHeaders headers) {
    var caller = callers.current();
    var answers = Answers.of(headers);
    limit.check(body);
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
}
