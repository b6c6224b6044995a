package org.socialprescribing.referral.commands.person;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.person.PersonChanges.Asked;
import org.socialprescribing.referral.domain.person.PersonId;

/** Adds to what is known about a person, and puts it right. */
@Path("/people/{id}")
@RolesAllowed({"link-worker", "pcn-manager"})
@Consumes(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "People")
@APIResponse(responseCode = "200", description = "Done; the ETag is the new version")
@APIResponse(responseCode = "400", description = "A field is missing or wrong")
@APIResponse(responseCode = "404", description = "No such person for you to see")
@APIResponse(
    responseCode = "409",
    description = "Erased, merged into another entry, or another person has the NHS number",
    content =
        @Content(
            mediaType = "application/problem+json",
            examples =
                @ExampleObject(
                    value =
                        """
                        {"type": "/problems/identity-taken", "title": "Conflict", "status": 409,
                         "detail": "Another person of the register has this number."}
                        """)))
@APIResponse(responseCode = "412", description = "The person has changed since they were read")
@APIResponse(responseCode = "428", description = "If-Match is missing")
class PersonFactsResource {
  private final PersonChanges changes;
  private final Rectification rectification;
  private final Today today;

  PersonFactsResource(PersonChanges changes, Rectification rectification, Today today) {
    this.changes = changes;
    this.rectification = rectification;
    this.today = today;
  }

  @POST
  @Path("/registrations")
  @Operation(
      summary = "Note with which practice a person is registered, from a day on",
      description =
          "Until the next day that is known. Late news find their place in the order of days and"
              + " change nothing that is known of other days.")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      value = "{\"practiceCode\": \"M82004\", \"from\": \"2026-04-01\"}")))
  public Uni<Response> register(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid FactRequests.Registration body) {
    var command = body.of(new PersonId(id), today.date());
    return changes.make(
        new Asked(id, ifMatch, key, null, body),
        (session, caller) -> Uni.createFrom().item(Optional.of(command)));
  }

  @POST
  @Path("/demographics")
  @Operation(
      summary = "Add to the facts for equity",
      description =
          "What is known stays, groups come together. To change what is known, rectify it.")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      value = "{\"ethnicCategory\": \"B\", \"priorityGroups\": [\"carer\"]}")))
  public Uni<Response> add(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid FactRequests.Demographics body) {
    var command = body.of(new PersonId(id), today.date());
    return changes.make(
        new Asked(id, ifMatch, key, null, body),
        (session, caller) -> Uni.createFrom().item(Optional.of(command)));
  }

  @POST
  @Path("/rectify-identity")
  @Operation(
      summary = "Put right who a person is",
      description =
          "The whole of it as it is right: what is left out is taken away. What was held before"
              + " stays, sealed, in the event that said so. From then on the person is found by what"
              + " is right. With the reason traced, the NHS number counts as verified.")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      value =
                          """
                          {"nhsNumber": "9990000018", "familyName": "Example",
                           "givenName": "Ada May", "birthDate": "1951-07-14",
                           "postcode": "SY1 1AB", "phone": "07700 900001",
                           "reason": "person-request"}
                          """)))
  public Uni<Response> rectifyIdentity(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid FactRequests.RightIdentity body) {
    return changes.make(
        new Asked(id, ifMatch, key, null, body),
        (session, caller) -> rectification.command(session, new PersonId(id), body));
  }

  @POST
  @Path("/rectify-demographics")
  @Operation(
      summary = "Put right the facts for equity",
      description =
          "The whole of it as it is right: what is left out is not known any more. Year of birth"
              + " and deprivation follow from who the person is.")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      value =
                          """
                          {"sex": "female", "ethnicCategory": "B", "priorityGroups": ["carer"],
                           "reason": "entered-in-error"}
                          """)))
  public Uni<Response> rectifyDemographics(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid FactRequests.RightDemographics body) {
    var command = body.of(new PersonId(id), today.date());
    return changes.make(
        new Asked(id, ifMatch, key, null, body),
        (session, caller) -> Uni.createFrom().item(Optional.of(command)));
  }
}
