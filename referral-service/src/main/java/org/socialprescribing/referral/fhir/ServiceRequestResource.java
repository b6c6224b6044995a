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
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.views.referrals.Access;
import org.socialprescribing.referral.views.referrals.Referrals;

/** Referrals as ServiceRequests. */
@Path("/fhir/ServiceRequest")
@Produces({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@Consumes({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@Cancellable(false)
@Tag(name = "FHIR")
class ServiceRequestResource {
  private final Writing writing;
  private final Transactions transactions;
  private final Callers callers;
  private final Today today;

  ServiceRequestResource(Writing writing, Transactions transactions, Callers callers, Today today) {
    this.writing = writing;
    this.transactions = transactions;
    this.callers = callers;
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
  @RequestBody(
      content =
          @Content(
              mediaType = Fhir.JSON,
              examples = @ExampleObject(name = "A referral", value = FhirExamples.SERVICE_REQUEST)))
  @APIResponse(responseCode = "201", description = "Taken in; Location and ETag say where it is")
  @APIResponse(responseCode = "200", description = "It had been taken in before")
  public Uni<Response> create(
      byte[] body,
      @HeaderParam("If-None-Exist")
          @Parameter(example = "identifier=https://gp.example.org/Id/referral|R-2041")
          @Nullable String ifNoneExist,
      @Context HttpHeaders headers) {
    var answers = Answers.of(headers);
    var request = writing.read(body, headers, ServiceRequest.class);
    var asked =
        Asked.of(
            request, Resources.containedIn(request), IfNoneExist.of(ifNoneExist), today.date());
    return writing
        .take(asked, callers.current())
        .map(it -> answers.taken("ServiceRequest", it, Intake.Taken::serviceRequest));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed("gp-system")
  @Operation(
      summary = "Amend a referral, revoke it, or mark it as entered in error",
      description =
          "By its sender. Of an active ServiceRequest priority, reasonCode and note are taken, and"
              + " how to reach the contained Patient; without a note what was written stays. The"
              + " status revoked takes it back, entered-in-error lets it count nowhere.")
  @RequestBody(
      content =
          @Content(
              mediaType = Fhir.JSON,
              examples = @ExampleObject(name = "Revoked", value = FhirExamples.REVOKED)))
  @APIResponse(responseCode = "200", description = "The referral as it stands now")
  public Uni<Response> update(
      @PathParam("id") UUID id,
      byte[] body,
      @HeaderParam("If-Match") @Parameter(example = "W/\"1\"") @Nullable String ifMatch,
      @Context HttpHeaders headers) {
    var answers = Answers.of(headers);
    var expected = FhirETags.expected(ifMatch);
    var request = writing.read(body, headers, ServiceRequest.class);
    Change.requireId(request, id);
    var resources = Resources.containedIn(request);
    var patient = resources.find(request.getSubject(), Patient.class);
    var contact = patient.flatMap(PatientReader::contact);
    return writing
        .change(id, expected, Change.of(request, resources, contact), callers.current())
        .map(it -> answers.taken("ServiceRequest", it, Intake.Taken::serviceRequest));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"gp-system", "referrer", "link-worker", "pcn-manager"})
  @Operation(summary = "Read a referral as a ServiceRequest")
  public Uni<Response> read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    return version(id, Optional.empty(), headers);
  }

  @GET
  @Path("/{id}/_history/{version}")
  @RolesAllowed({"gp-system", "referrer", "link-worker", "pcn-manager"})
  @Operation(
      summary = "Read a version of a referral",
      description = "The newest one only: for what happened before, see its history.")
  public Uni<Response> versionRead(
      @PathParam("id") UUID id, @PathParam("version") long version, @Context HttpHeaders headers) {
    return version(id, Optional.of(version), headers);
  }

  private Uni<Response> version(UUID id, Optional<Long> version, HttpHeaders headers) {
    var caller = callers.current();
    var answers = Answers.of(headers);
    return transactions.read(
        session ->
            Referrals.visible(session, id, caller)
                .invoke(row -> Answers.requireVersion(row, version))
                .flatMap(
                    row ->
                        SenderIdentifiers.of(session, id)
                            .map(
                                names -> answers.read(row, FhirViews.serviceRequest(row, names)))));
  }

  @GET
  @RolesAllowed("gp-system")
  @Operation(
      summary = "Search for one's own referrals",
      description =
          "In the order of their arrival. The link next leads to the next page; its cursor has no"
              + " meaning of its own.")
  @Parameter(
      name = "identifier",
      in = ParameterIn.QUERY,
      example = "https://gp.example.org/Id/referral|R-2041",
      description = "What the sender, or this server, calls it")
  @Parameter(name = "_id", in = ParameterIn.QUERY)
  @Parameter(
      name = "_lastUpdated",
      in = ParameterIn.QUERY,
      example = "ge2026-05-11",
      description = "ge or lt, with a date or a time")
  @Parameter(name = "_count", in = ParameterIn.QUERY, example = "50")
  public Uni<Response> search(@Context UriInfo address, @Context HttpHeaders headers) {
    var client = Access.clientOf(callers.current());
    var answers = Answers.of(headers);
    var search = Search.of(address.getQueryParameters());
    return transactions
        .read(session -> Searches.find(session, search, client, address))
        .map(answers::read);
  }
}
