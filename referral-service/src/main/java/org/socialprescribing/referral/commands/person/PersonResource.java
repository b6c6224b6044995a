package org.socialprescribing.referral.commands.person;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Aggregate.Loaded;
import org.socialprescribing.platform.eventstore.Aggregate.Outcome;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.commands.Once;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.views.matches.PeopleOfNetworks;

/** Erases people from the register. */
@Path("/people/{id}")
@RolesAllowed("operator")
@Tag(name = "People")
class PersonResource {
  private final Transactions transactions;
  private final Aggregate<Person, PersonCommand, PersonEvent> people;
  private final Erasure erasure;
  private final Once once;
  private final Callers callers;
  private final Today today;

  PersonResource(
      Transactions transactions,
      Aggregate<Person, PersonCommand, PersonEvent> people,
      Erasure erasure,
      Once once,
      Callers callers,
      Today today) {
    this.transactions = transactions;
    this.people = people;
    this.erasure = erasure;
    this.once = once;
    this.callers = callers;
    this.today = today;
  }

  @GET
  @Path("/state")
  @RolesAllowed({"operator", "link-worker", "pcn-manager"})
  @Operation(
      summary = "Read how a person's entry stands: registered, merged or erased",
      description =
          "Nothing on who it is. The ETag is needed to erase or merge them, and to note a death."
              + " For operators, and for the people of the networks that look after the person.")
  @APIResponseSchema(PersonAnswer.class)
  public Uni<Response> read(@PathParam("id") UUID id) {
    var caller = callers.current();
    return transactions
        .read(
            session ->
                caller.has("operator")
                    ? known(session, id)
                    : PeopleOfNetworks.require(session, caller, id)
                        .flatMap(ignored -> known(session, id)))
        .map(
            it ->
                Response.ok(PersonAnswer.of(new PersonId(id), it.state()))
                    .tag(ETags.of(it.version()))
                    .build());
  }

  @POST
  @Path("/erase")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      summary = "Erase a person",
      description =
          "Deletes the key that everything personal is sealed with, here and in every service that"
              + " hears of it. What was done stays as coded facts. Cannot be undone; asked again,"
              + " it changes nothing.")
  @APIResponse(responseCode = "200", description = "Erased, now or before")
  @APIResponse(responseCode = "404", description = "There is no such person")
  @APIResponse(responseCode = "412", description = "The person has changed since they were read")
  public Uni<Response> erase(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid ErasureRequest body) {
    var expected = ETags.expected(ifMatch);
    var command = body.of(new PersonId(id), today.date());
    return once.changing(
        key,
        Map.of("erase", id, "body", body),
        (session, caller) ->
            known(session, id)
                .flatMap(ignored -> erasure.erase(session, command, expected, caller))
                .map(Outcome::version));
  }

  private Uni<Loaded<Person>> known(Mutiny.StatelessSession session, UUID id) {
    return people.load(session, id.toString()).invoke(PersonAnswer::requireKnown);
  }
}
