package org.socialprescribing.platform.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.platform.web.Idempotency;

@Path("/counters/{id}")
@Authenticated
class CounterResource {
  private final Transactions transactions;
  private final Aggregate<Long, Raise, CounterEvent> counters;
  private final Idempotency idempotency;
  private final Callers callers;

  CounterResource(
      Transactions transactions,
      Aggregate<Long, Raise, CounterEvent> counters,
      Idempotency idempotency,
      Callers callers) {
    this.transactions = transactions;
    this.counters = counters;
    this.idempotency = idempotency;
    this.callers = callers;
  }

  @POST
  public Uni<Response> raise(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      Raise raise) {
    var caller = callers.current();
    var expected = ifMatch == null ? Expected.any() : ETags.expected(ifMatch);
    return transactions
        .write(
            session ->
                idempotency.once(
                    session,
                    caller,
                    key,
                    raise,
                    () ->
                        counters
                            .handle(session, id, expected, raise, caller.metadata())
                            .map(
                                done ->
                                    new Answer(
                                        200,
                                        null,
                                        done.version(),
                                        JsonNodeFactory.instance
                                            .objectNode()
                                            .put("amount", done.state())))))
        .map(Answer::toResponse);
  }
}
