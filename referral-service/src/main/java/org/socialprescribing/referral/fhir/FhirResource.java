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
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.referral.views.referrals.ReferralRow;
import org.socialprescribing.referral.views.referrals.Referrals;

/** The FHIR R4 endpoint. */
@Path("/fhir")
@Produces({Fhir.JSON, Fhir.XML})
@Tag(name = "FHIR")
class FhirResource {
  private final MessageHandler messages;
  private final Transactions transactions;
  private final Callers callers;
  private final BodyLimit limit;

  FhirResource(
      MessageHandler messages, Transactions transactions, Callers callers, BodyLimit limit) {
    this.messages = messages;
    this.transactions = transactions;
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
    limit.check(body);
    var ids = MessageHeaders.of(headers);
    var message = Message.of(Fhir.bundle(body, headers.getHeaderString(HttpHeaders.CONTENT_TYPE)));
    var accept = headers.getHeaderString(HttpHeaders.ACCEPT);
    return messages.handle(message, ids, caller).map(reply -> ok(reply, accept).build());
  }

  @GET
  @Path("/Task/{id}")
  @RolesAllowed({"gp-system", "referrer", "link-worker", "pcn-manager"})
  @Operation(summary = "Read how far a referral has come, as a Task")
  public Uni<Response> task(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    return one(id, headers, FhirViews::task);
  }

  @GET
  @Path("/ServiceRequest/{id}")
  @RolesAllowed({"gp-system", "referrer", "link-worker", "pcn-manager"})
  @Operation(summary = "Read a referral as a ServiceRequest")
  public Uni<Response> serviceRequest(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    return one(id, headers, FhirViews::serviceRequest);
  }

  @GET
  @Path("/metadata")
  @PermitAll
  @Operation(summary = "Read what this endpoint can do, as a CapabilityStatement")
  public Response metadata(@Context HttpHeaders headers) {
    return ok(Capability.statement(), headers.getHeaderString(HttpHeaders.ACCEPT)).build();
  }

  private Uni<Response> one(
      UUID id, HttpHeaders headers, Function<ReferralRow, IBaseResource> view) {
    var caller = callers.current();
    var accept = headers.getHeaderString(HttpHeaders.ACCEPT);
    return transactions
        .read(session -> Referrals.visible(session, id, caller))
        .map(row -> ok(view.apply(row), accept).tag(ETags.of(row.version)).build());
  }

  private static Response.ResponseBuilder ok(IBaseResource resource, @Nullable String accept) {
    var type =
        accept != null && Fhir.isXml(accept) && !accept.contains(Fhir.JSON) ? Fhir.XML : Fhir.JSON;
    return Response.ok(Fhir.write(resource, type)).type(type);
  }
}
