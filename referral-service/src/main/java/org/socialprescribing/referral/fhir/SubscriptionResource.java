package org.socialprescribing.referral.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.Subscription;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.platform.web.Idempotency;
import org.socialprescribing.referral.delivery.AddressGuard;
import org.socialprescribing.referral.delivery.ForbiddenEndpoint;
import org.socialprescribing.referral.delivery.Subscriptions;
import org.socialprescribing.referral.views.referrals.Access;

/** Who wants to be told of its referrals. */
@Path("/fhir/Subscription")
@Produces({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@Consumes({Fhir.JSON, Fhir.XML, "application/json", "application/xml"})
@RolesAllowed("gp-system")
@Cancellable(false)
@Tag(name = "FHIR")
class SubscriptionResource {
  private final Subscriptions subscriptions;
  private final AddressGuard guard;
  private final Transactions transactions;
  private final Callers callers;
  private final Idempotency idempotency;

  SubscriptionResource(
      Subscriptions subscriptions,
      AddressGuard guard,
      Transactions transactions,
      Callers callers,
      Idempotency idempotency) {
    this.subscriptions = subscriptions;
    this.guard = guard;
    this.transactions = transactions;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  @POST
  @Blocking // looks up a name
  @Operation(
      summary = "Be told when a Task of your own referrals changes",
      description =
          "By rest-hook with an id-only notification, or by message with a BaRS"
              + " servicerequest-response. The answer shows the secret that signs what is sent,"
              + " this once. The endpoint has to be public and reached by https. Send an Idempotency-Key,"
              + " and a repeated request gets the same answer.")
  @RequestBody(
      content =
          @Content(
              mediaType = Fhir.JSON,
              examples =
                  @ExampleObject(name = "Rest-hook", value = SubscriptionExamples.SUBSCRIPTION)))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = Fhir.JSON,
              examples = @ExampleObject(name = "Active", value = SubscriptionExamples.SUBSCRIBED)))
  @APIResponse(
      responseCode = "422",
      content =
          @Content(
              mediaType = Fhir.JSON,
              examples = @ExampleObject(name = "Private", value = SubscriptionExamples.NOT_PUBLIC)))
  public Uni<Response> create(
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context HttpHeaders headers) {
    var caller = callers.current();
    var answers = Answers.of(headers);
    var wanted =
        Fhir.read(body, headers.getHeaderString(HttpHeaders.CONTENT_TYPE), Subscription.class);
    var wish = SubscriptionReader.read(wanted, Access.clientOf(caller));
    requireAllowed(wish.endpoint());
    return transactions
        .write(
            session ->
                idempotency
                    .once(
                        session,
                        caller,
                        key,
                        wish,
                        () -> subscriptions.open(session, wish).map(SubscriptionResource::kept))
                    .flatMap(it -> subscriptions.reopened(session, idOf(it))))
        .map(
            it ->
                Response.created(URI.create("/fhir/Subscription/" + it.subscription().id()))
                    .type(answers.format())
                    .entity(Fhir.write(SubscriptionViews.opened(it), answers.format()))
                    .build());
  }

  /** Without the secret, which stays sealed. */
  private static Answer kept(Subscriptions.Opened it) {
    var id = it.subscription().id().toString();
    return new Answer(201, null, 1, JsonNodeFactory.instance.objectNode().put("id", id));
  }

  private static UUID idOf(Answer kept) {
    return UUID.fromString(Objects.requireNonNull(kept.body()).path("id").asText());
  }

  private void requireAllowed(URI endpoint) {
    try {
      guard.resolve(endpoint);
    } catch (ForbiddenEndpoint e) {
      throw FhirProblem.unprocessable(e.why());
    }
  }

  @GET
  @Operation(summary = "List your subscriptions")
  public Uni<Response> list(@Context HttpHeaders headers) {
    var client = Access.clientOf(callers.current());
    var answers = Answers.of(headers);
    return transactions
        .read(session -> subscriptions.of(session, client))
        .map(found -> answers.read(SubscriptionViews.found(found)));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a subscription",
      description = "Its status is error while its endpoint is waited for, with the reason.")
  public Uni<Response> read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    var client = Access.clientOf(callers.current());
    var answers = Answers.of(headers);
    return transactions
        .read(session -> subscriptions.find(session, id, client))
        .map(it -> answers.read(SubscriptionViews.of(it)));
  }

  @DELETE
  @Path("/{id}")
  @Consumes("*/*")
  @Operation(summary = "End a subscription, with all that waits to be sent to it")
  @APIResponse(responseCode = "204")
  public Uni<Response> delete(@PathParam("id") UUID id) {
    var client = Access.clientOf(callers.current());
    return transactions
        .write(
            session ->
                subscriptions
                    .find(session, id, client)
                    .call(() -> subscriptions.close(session, id)))
        .map(ignored -> Response.noContent().build());
  }
}
