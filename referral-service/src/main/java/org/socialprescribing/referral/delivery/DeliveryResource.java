package org.socialprescribing.referral.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Coded;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.operations.OperatorActions;
import org.socialprescribing.platform.web.Cursor;
import org.socialprescribing.platform.web.Page;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.views.referrals.Access;

/** What was sent to a subscription and what was not: for its owner, and for operators. */
@Path("/subscriptions/{id}")
@RolesAllowed({"gp-system", "operator"})
@Cancellable(false)
@Tag(name = "Deliveries")
class DeliveryResource {
  private final Transactions transactions;
  private final Callers callers;
  private final Subscriptions subscriptions;
  private final OperatorActions actions;

  DeliveryResource(
      Transactions transactions,
      Callers callers,
      Subscriptions subscriptions,
      OperatorActions actions) {
    this.transactions = transactions;
    this.callers = callers;
    this.subscriptions = subscriptions;
    this.actions = actions;
  }

  /** How many deliveries went back into the queue. */
  record Resent(@Schema(examples = "12") int deliveries) {}

  /** From which number of the subscription on. */
  record From(@NotNull @Positive @Schema(examples = "41") Long fromNumber) {}

  /** Shown this once. */
  record NewSecret(
      @Schema(examples = "whsec_VGhpcyBpcyBhbiBleGFtcGxlIGFuZCBubyBzZWNyZXQ=") String secret) {}

  @GET
  @Path("/deliveries")
  @Operation(
      summary = "List what was or is to be sent, oldest first",
      description = "Pending, delivered, dead (given up) or skipped, with the last error.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "One is dead", value = DeliveryExamples.LIST)))
  public Uni<Page<DeliveryView>> deliveries(
      @PathParam("id") UUID id,
      @QueryParam("status") @Nullable String status,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var owner = owner(callers.current());
    var wanted = status(status);
    var after = Cursor.decode(cursor);
    return transactions.read(
        session ->
            subscriptions
                .find(session, id, owner)
                .flatMap(it -> Deliveries.list(session, it.id(), wanted, after, limit + 1))
                .map(found -> Page.of(found, limit, DeliveryView::position)));
  }

  @POST
  @Path("/deliveries/{delivery}/retry")
  @Operation(summary = "Send a delivery that waits or was given up at once, with a new budget")
  @APIResponse(responseCode = "204")
  public Uni<Response> retry(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
    return change(
            id, "retry-delivery", delivery, session -> Deliveries.retry(session, id, delivery))
        .map(DeliveryResource::oneOf);
  }

  @POST
  @Path("/deliveries/{delivery}/skip")
  @Operation(summary = "Leave out a delivery that waits or was given up")
  @APIResponse(responseCode = "204")
  public Uni<Response> skip(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
    return change(id, "skip-delivery", delivery, session -> Deliveries.skip(session, id, delivery))
        .map(DeliveryResource::oneOf);
  }

  @POST
  @Path("/resend")
  @Operation(
      summary = "Send everything from a number on once more",
      description = "Each delivery has the webhook-id it had, so that a receiver can drop it.")
  public Uni<Resent> resend(@PathParam("id") UUID id, @NotNull @Valid From body) {
    return change(id, "resend", id, session -> Deliveries.resend(session, id, body.fromNumber()))
        .map(Resent::new);
  }

  @POST
  @Path("/secret")
  @Operation(
      summary = "Replace the secret",
      description = "The former one signs beside it for a day, so that receivers can change.")
  public Uni<NewSecret> rotate(@PathParam("id") UUID id) {
    return change(id, "rotate-secret", id, session -> subscriptions.rotate(session, id))
        .map(it -> new NewSecret(it.secret()));
  }

  private <T> Uni<T> change(
      UUID id, String action, UUID target, Function<Mutiny.StatelessSession, Uni<T>> work) {
    var caller = callers.current();
    return transactions.write(
        session ->
            subscriptions
                .find(session, id, owner(caller))
                .flatMap(ignored -> work.apply(session))
                .call(() -> actions.record(session, caller, action, target.toString(), null)));
  }

  private static Response oneOf(int changed) {
    if (changed == 0) {
      throw ProblemException.notFound("delivery that waits or was given up");
    }
    return Response.noContent().build();
  }

  private static @Nullable String owner(Caller caller) {
    return caller.has("operator") ? null : Access.clientOf(caller);
  }

  private static @Nullable DeliveryStatus status(@Nullable String code) {
    return code == null
        ? null
        : Coded.of(DeliveryStatus.class, code)
            .orElseThrow(
                () -> new ProblemException(400, "unknown-status", "There is no such status."));
  }
}
