package org.socialprescribing.referral.commands.person;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Aggregate.Outcome;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.Once;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.DeathCommand.RecordDeath;
import org.socialprescribing.referral.domain.person.PersonCommand.DeathCommand.RetractDeath;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.views.matches.PeopleOfNetworks;

/** Notes who has died. */
@Path("/people/{id}/death")
@RolesAllowed({"link-worker", "pcn-manager"})
@Cancellable(false)
@Tag(name = "People")
class DeathResource {
  private final Aggregate<Person, PersonCommand, PersonEvent> people;
  private final Once once;
  private final Today today;

  DeathResource(Aggregate<Person, PersonCommand, PersonEvent> people, Once once, Today today) {
    this.people = people;
    this.once = once;
    this.today = today;
  }

  /**
   * When somebody has died.
   *
   * @param died a day or a month; the month is kept
   */
  record DeathRequest(
      @NotNull
          @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?")
          @Schema(examples = "2026-11-03")
          String died) {

    YearMonth month() {
      return YearMonth.parse(died.substring(0, 7));
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Note that a person has died",
      description =
          "Referrals for them are refused from then on, and open ones are shown as such. Sent"
              + " again with another month, it corrects the first.")
  @APIResponse(responseCode = "200", description = "Noted")
  @APIResponse(responseCode = "404", description = "No such person among those of your networks")
  @APIResponse(
      responseCode = "409",
      description = "death-in-future, person-merged or person-erased")
  @APIResponse(responseCode = "412", description = "The person has changed since they were read")
  public Uni<Response> record(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid DeathRequest body) {
    return handle(id, ifMatch, key, new RecordDeath(new PersonId(id), body.month(), today.date()));
  }

  @POST
  @Path("/retract")
  @Operation(
      summary = "Note that a person is alive whose death was recorded",
      description = "Referrals for them are taken again.")
  @APIResponse(responseCode = "200", description = "Noted")
  @APIResponse(responseCode = "404", description = "No such person among those of your networks")
  @APIResponse(responseCode = "409", description = "person-merged or person-erased")
  @APIResponse(responseCode = "412", description = "The person has changed since they were read")
  public Uni<Response> retract(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    return handle(id, ifMatch, key, new RetractDeath(new PersonId(id), today.date()));
  }

  private Uni<Response> handle(
      UUID id, @Nullable String ifMatch, @Nullable String key, PersonCommand command) {
    var expected = ETags.expected(ifMatch);
    return once.changing(
        key,
        Map.of("command", command.getClass().getSimpleName(), "body", command),
        (session, caller) ->
            PeopleOfNetworks.require(session, caller, id)
                .flatMap(
                    ignored ->
                        people.handle(session, id.toString(), expected, command, caller.metadata()))
                .map(Outcome::version));
  }
}
