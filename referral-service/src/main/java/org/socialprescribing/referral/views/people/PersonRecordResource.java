package org.socialprescribing.referral.views.people;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.referral.views.referrals.AccessLog;

/** Reads what the register holds on a person. */
@Path("/people/{id}")
@RolesAllowed({"link-worker", "pcn-manager"})
@Tag(name = "People")
class PersonRecordResource {
  static final String EXAMPLE =
      """
      {
        "personId": "0c9f8a9e-3a68-4f5e-9a2d-67a3f5a1f0d2",
        "person": {"nhsNumber": "9990000018", "nhsNumberStatus": "number-present-but-not-traced",
          "familyName": "Example", "givenName": "Ada", "birthDate": "1951-07-14",
          "postcode": "SY1 1AA", "phone": "07700 900001"},
        "demographics": {"birthYear": 1951, "sex": "female", "ethnicCategory": "A",
          "deprivation": {"decile": 3, "edition": "2025"},
          "priorityGroups": ["lonely-or-isolated"]},
        "registrations": [{"practiceCode": "M82002", "from": "2026-05-11"}],
        "accessNeeds": [{"needId": "5b1f9d2c-6c1e-4a77-9f0a-2f6f3f0a7d41",
          "kind": "interpreter", "language": "pl",
          "recordedOn": "2026-05-11", "askedOn": "2026-05-11"}]
      }
      """;

  private final Transactions transactions;
  private final PersonRecords records;
  private final Callers callers;

  PersonRecordResource(Transactions transactions, PersonRecords records, Callers callers) {
    this.transactions = transactions;
    this.records = records;
    this.callers = callers;
  }

  @GET
  @Operation(
      summary = "Read what is held on a person",
      description =
          "Identity, facts for equity, registrations and access needs, to the people of the"
              + " person's network; noted in the log. The ETag is needed to change anything.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = PersonRecord.class),
              examples = @ExampleObject(value = EXAMPLE)))
  @APIResponse(responseCode = "404", description = "No such person for you to see")
  public Uni<Response> one(@PathParam("id") UUID id) {
    return read(id, it -> it);
  }

  @GET
  @Path("/registrations")
  @Operation(
      summary = "Read with which practices a person was registered, from when until when",
      description = "Noted in the log like any reading of the record.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      value =
                          """
                          [{"practiceCode": "M82004", "from": "2026-04-01", "until": "2026-05-11"},
                           {"practiceCode": "M82002", "from": "2026-05-11"}]
                          """)))
  @APIResponse(responseCode = "404", description = "No such person for you to see")
  public Uni<Response> registrations(@PathParam("id") UUID id) {
    return read(id, PersonRecord::registrations);
  }

  @GET
  @Path("/access-needs")
  @Operation(
      summary = "Read the access needs of a person that stand",
      description =
          "Needs of the Accessible Information Standard, interpreters and reasonable adjustments."
              + " reviewBy says when somebody should ask again.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      value =
                          """
                          [{"needId": "5b1f9d2c-6c1e-4a77-9f0a-2f6f3f0a7d41",
                            "kind": "interpreter", "language": "pl", "recordedOn": "2026-05-11",
                            "askedOn": "2026-05-11", "reviewBy": "2027-05-11"}]
                          """)))
  @APIResponse(responseCode = "404", description = "No such person for you to see")
  public Uni<Response> accessNeeds(@PathParam("id") UUID id) {
    return read(id, PersonRecord::accessNeeds);
  }

  private Uni<Response> read(UUID id, Function<PersonRecord, Object> part) {
    var caller = callers.current();
    return transactions
        .write(
            session ->
                People.requireVisible(session, id, caller)
                    .flatMap(ignored -> AccessLog.note(session, caller, id, "person"))
                    .flatMap(ignored -> records.of(session, id)))
        .map(it -> Response.ok(part.apply(it.content())).tag(ETags.of(it.version())).build());
  }
}
