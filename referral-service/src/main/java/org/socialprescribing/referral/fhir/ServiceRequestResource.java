package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.views.referrals.Referrals;

/** Referrals as ServiceRequests. */
@Path("/fhir/ServiceRequest")
@Produces({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@Consumes({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@Cancellable(false)
@Tag(name = "FHIR")
class ServiceRequestResource {
  private final Intake intake;
  private final Transactions transactions;
  private final Callers callers;
  private final BodyLimit limit;
  private final Today today;

  ServiceRequestResource(
      Intake intake, Transactions transactions, Callers callers, BodyLimit limit, Today today) {
    this.intake = intake;
    this.transactions = transactions;
    this.callers = callers;
    this.limit = limit;
    this.today = today;
  }

  @POST
  @RolesAllowed("gp-system")
  @Operation(
      summary = "Refer a person by a ServiceRequest",
      description =
          "The person comes as a contained Patient, or is named by an NHS number or a Patient that"
              + " this server knows. An identifier of the ServiceRequest, or of If-None-Exist,"
              + " makes the request safe to repeat: the first gets 201, every other 200 with the"
              + " same referral.")
  public Uni<Response> create(
      byte[] body,
      @HeaderParam("If-None-Exist") @Nullable String ifNoneExist,
      @Context HttpHeaders headers) {
    var caller = callers.current();
    var answers = Answers.of(headers);
    limit.check(body);
    var contentType = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    var request = Fhir.read(body, contentType, ServiceRequest.class);
    var condition = IfNoneExist.of(ifNoneExist);
    var asked = Asked.of(request, Resources.containedIn(request), condition, today.date());
    return transactions
        .write(session -> intake.take(session, asked, caller))
        .onFailure(Rejection.class)
        .transform(e -> FhirProblem.unprocessable(e.detail()))
        .map(
            it ->
                answers.written(
                    it.created() ? 201 : 200,
                    "ServiceRequest",
                    it.row(),
                    () -> FhirViews.serviceRequest(it.row(), it.identifiers())));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"gp-system", "referrer", "link-worker", "pcn-manager"})
  @Operation(summary = "Read a referral as a ServiceRequest")
  public Uni<Response> read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    var caller = callers.current();
    var answers = Answers.of(headers);
    return transactions.read(
        session ->
            Referrals.visible(session, id, caller)
                .flatMap(
                    row ->
                        SenderIdentifiers.of(session, id)
                            .map(
                                names -> answers.read(row, FhirViews.serviceRequest(row, names)))));
  }
}
