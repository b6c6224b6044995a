package org.socialprescribing.referral.commands;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.platform.web.Idempotency;

/** Does what a caller asks for in one transaction, once for each {@code Idempotency-Key}. */
@Singleton
public final class Once {
  private final Transactions transactions;
  private final Idempotency idempotency;
  private final Callers callers;

  Once(Transactions transactions, Idempotency idempotency, Callers callers) {
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.callers = callers;
  }

  /** What is done for a caller. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it within the transaction. */
    Uni<T> apply(Mutiny.StatelessSession session, Caller caller);
  }

  /**
   * Does it.
   *
   * @param key the header's value
   * @param request everything that tells this request from another
   */
  public Uni<Response> answering(@Nullable String key, Object request, Work<Answer> work) {
    return keeping(callers.current(), key, request, work).map(Answer::toResponse);
  }

  /** Answers the version alone, and keeps the whole: by what it holds an erasure finds it. */
  public Uni<Response> concealing(@Nullable String key, Object request, Work<Answer> work) {
    return keeping(callers.current(), key, request, work)
        .map(it -> new Answer(it.status(), it.location(), it.version(), null).toResponse());
  }

  /** For what goes on with the answer that is kept, the first or an earlier one. */
  public Uni<Answer> keeping(
      Caller caller, @Nullable String key, Object request, Work<Answer> work) {
    return transactions.write(
        session ->
            idempotency.once(session, caller, key, request, () -> work.apply(session, caller)));
  }

  /** Does what is answered by nothing but the version afterwards. */
  public Uni<Response> changing(@Nullable String key, Object request, Work<Long> work) {
    return answering(
        key,
        request,
        (session, caller) ->
            work.apply(session, caller).map(version -> new Answer(200, null, version, null)));
  }
}
