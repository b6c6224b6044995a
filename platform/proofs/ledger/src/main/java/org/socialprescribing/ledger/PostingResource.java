package org.socialprescribing.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Aggregate.Outcome;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.platform.web.Idempotency;

/** Posts to accounts. The answer's tag is the version of the first account. */
@Path("/postings")
public class PostingResource {
  private final Transactions transactions;
  private final Aggregate<Long, Post, AccountEvent> accounts;
  private final Idempotency idempotency;
  private final Callers callers;

  PostingResource(
      Transactions transactions,
      Aggregate<Long, Post, AccountEvent> accounts,
      Idempotency idempotency,
      Callers callers) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.idempotency = idempotency;
    this.callers = callers;
  }

  /** Makes all postings in one transaction. */
  @POST
  public Uni<Response> post(
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Valid @NotNull PostingRequest request) {
    var caller = callers.current();
    var expected = ifMatch == null ? Expected.any() : ETags.expected(ifMatch);
    return transactions
        .write(
            session ->
                idempotency.once(
                    session,
                    caller,
                    key,
                    request,
                    () -> legs(session, expected, request, caller.metadata())))
        .map(Answer::toResponse);
  }

  private Uni<Answer> legs(
      Mutiny.StatelessSession session, Expected expected, PostingRequest request, Metadata by) {
    var first = leg(session, request, 0, 0, expected, by);
    var all = first.map(PostingResource::answer);
    int part = request.legs().getFirst().amounts().size();
    for (int i = 1; i < request.legs().size(); i++) {
      int leg = i;
      int firstPart = part;
      all = all.call(() -> leg(session, request, leg, firstPart, Expected.any(), by));
      part += request.legs().get(i).amounts().size();
    }
    return all;
  }

  private Uni<Outcome<Long, AccountEvent>> leg(
      Mutiny.StatelessSession session,
      PostingRequest request,
      int index,
      int firstPart,
      Expected expected,
      Metadata by) {
    var leg = request.legs().get(index);
    var command = new Post(request.action(), firstPart, leg.amounts());
    return accounts.handle(session, leg.account(), expected, command, by);
  }

  private static Answer answer(Outcome<Long, AccountEvent> done) {
    var body = JsonNodeFactory.instance.objectNode().put("balance", done.state());
    return new Answer(200, null, done.version(), body);
  }
}
