package org.socialprescribing.supervision.commands.linkworker;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.platform.web.Idempotency;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.supervision.domain.linkworker.SessionId;
import org.socialprescribing.supervision.views.linkworkers.LinkWorkerRow;
import org.socialprescribing.supervision.views.linkworkers.Sight;

/** What can be done to a link worker's record, and by whom. */
@Path("/link-workers")
@Consumes(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "link workers")
class LinkWorkerResource {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final BiPredicate<Sight, LinkWorkerRow> MANAGER = Sight::manages;
  private static final BiPredicate<Sight, LinkWorkerRow> SUPERVISOR = MANAGER.or(Sight::supervises);
  private static final BiPredicate<Sight, LinkWorkerRow> SELF = Sight::is;

  private final Transactions transactions;
  private final Callers callers;
  private final Idempotency idempotency;
  private final LinkWorkerHandler handler;

  LinkWorkerResource(
      Transactions transactions,
      Callers callers,
      Idempotency idempotency,
      LinkWorkerHandler handler) {
    this.transactions = transactions;
    this.callers = callers;
    this.idempotency = idempotency;
    this.handler = handler;
  }

  @POST
  @RolesAllowed("pcn-manager")
  @Operation(summary = "A network takes on a link worker")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "Part time", value = Examples.REGISTRATION)))
  public Uni<Response> register(
      @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key, @Valid @NotNull RegisterRequest body) {
    var caller = callers.current();
    if (!caller.all("pcns").contains(body.pcnCode())) {
      throw new ProblemException(403, "pcn-not-yours", "The token does not act for this PCN.");
    }
    return answer(
        session ->
            idempotency.once(
                session, caller, key, body, () -> handler.register(session, caller, body)));
  }

  @POST
  @Path("/{linkWorkerId}/clear")
  @RolesAllowed("pcn-manager")
  @Operation(summary = "The link worker may work independently")
  public Uni<Response> clear(
      @PathParam("linkWorkerId") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key,
      @Nullable ClearRequest body) {
    var expected = ETags.expected(ifMatch);
    var request = body == null ? new ClearRequest(null) : body;
    return change(
        id,
        MANAGER,
        key,
        List.of("clear", id, request),
        (session, caller) -> handler.clear(session, caller, id, expected, request));
  }

  @POST
  @Path("/{linkWorkerId}/leave")
  @RolesAllowed("pcn-manager")
  @Operation(summary = "The link worker leaves")
  public Uni<Response> leave(
      @PathParam("linkWorkerId") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key,
      @Nullable LeaveRequest body) {
    var expected = ETags.expected(ifMatch);
    var request = body == null ? new LeaveRequest(null) : body;
    return change(
        id,
        MANAGER,
        key,
        List.of("leave", id, request),
        (session, caller) -> handler.leave(session, caller, id, expected, request));
  }

  @POST
  @Path("/{linkWorkerId}/sessions")
  @RolesAllowed({"supervisor", "pcn-manager"})
  @Operation(
      summary = "A supervision session was held",
      description = "If-Match may be left out: a session adds to the record and replaces nothing.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "Clinical", value = Examples.SESSION)))
  public Uni<Response> recordSession(
      @PathParam("linkWorkerId") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key,
      @Valid @NotNull SessionRequest body) {
    var expected = ifMatch == null ? Expected.any() : ETags.expected(ifMatch);
    return change(
        id,
        SUPERVISOR,
        key,
        List.of("session", id, body),
        (session, caller) -> handler.recordSession(session, caller, id, expected, body));
  }

  @POST
  @Path("/{linkWorkerId}/sessions/{sessionId}/reflection")
  @RolesAllowed("link-worker")
  @Operation(summary = "The link worker writes, for nobody else, what a session meant")
  public Uni<Response> reflect(
      @PathParam("linkWorkerId") String id,
      @PathParam("sessionId") UUID sessionId,
      @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key,
      @Valid @NotNull ReflectionRequest body) {
    return change(
        id,
        SELF,
        key,
        List.of("reflect", id, sessionId, body),
        (session, caller) -> handler.reflect(session, caller, id, new SessionId(sessionId), body));
  }

  private Uni<Response> change(
      String id,
      BiPredicate<Sight, LinkWorkerRow> allowed,
      @Nullable String key,
      Object asked,
      BiFunction<Mutiny.StatelessSession, Caller, Uni<Answer>> work) {
    var caller = callers.current();
    var sight = Sight.of(caller);
    return answer(
        session ->
            sight
                .find(session, id)
                .invoke(row -> require(allowed.test(sight, row)))
                .flatMap(
                    row ->
                        idempotency.once(
                            session, caller, key, asked, () -> work.apply(session, caller))));
  }

  private Uni<Response> answer(Function<Mutiny.StatelessSession, Uni<Answer>> work) {
    return transactions.write(work).map(Answer::toResponse);
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new ProblemException(
          403, "forbidden", "The token does not act for this link worker in this way.");
    }
  }
}
