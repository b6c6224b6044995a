package org.socialprescribing.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.operations.OperatorActions;
import org.socialprescribing.platform.web.ProblemException;

/**
 * Settles parked events, those of one key in their order.
 *
 * <p>Each is a transaction of its own that holds the partition's position, so that the inbox cannot
 * take a later event of the key meanwhile. When the first is settled the others follow by
 * themselves, up to the first that fails.
 */
@Singleton
final class DeadLetters {
  private final Transactions transactions;
  private final LetterRows rows;
  private final Effects effects;
  private final OperatorActions actions;

  DeadLetters(
      Transactions transactions, LetterRows rows, Effects effects, OperatorActions actions) {
    this.transactions = transactions;
    this.rows = rows;
    this.effects = effects;
    this.actions = actions;
  }

  Uni<List<DeadLetter>> list(String status, long after, int limit) {
    return transactions.read(session -> rows.list(session, status, after, limit));
  }

  /** Opens one; that somebody looked is recorded. */
  Uni<DeadLetter.Opened> open(long id, Caller by) {
    return transactions.write(
        session ->
            rows.find(session, id)
                .call(() -> actions.record(session, by, "open-dead-letter", target(id), null))
                .flatMap(
                    letter ->
                        rows.content(session, id)
                            .map(
                                content ->
                                    new DeadLetter.Opened(
                                        letter,
                                        content.key(),
                                        content.headers(),
                                        content.text(),
                                        content.reason()))));
  }

  Uni<DeadLetter.Settlement> retry(long id, @Nullable JsonNode payload, Caller by) {
    UnaryOperator<ParkedContent> edit =
        payload == null
            ? content -> content
            : content -> content.withPayload(payload.toString().getBytes(StandardCharsets.UTF_8));
    var action = payload == null ? "retry-dead-letter" : "edit-and-retry-dead-letter";
    return settleFirst(id, by, action, null, (session, letter) -> apply(session, letter, edit))
        .flatMap(ignored -> settleRest(id, by, 1))
        .onFailure(DeadLetters::isTheEvents)
        .recoverWithUni(failure -> stopped(id, 0, by, failure));
  }

  Uni<DeadLetter.Settlement> skip(long id, String reason, Caller by) {
    return settleFirst(
            id,
            by,
            "skip-dead-letter",
            reason,
            (session, letter) -> Uni.createFrom().item("skipped"))
        .flatMap(ignored -> settleRest(id, by, 1));
  }

  /** What becomes of a letter: its new status. */
  @FunctionalInterface
  private interface Work {
    Uni<String> on(Mutiny.StatelessSession session, DeadLetter letter);
  }

  private Uni<String> apply(
      Mutiny.StatelessSession session, DeadLetter letter, UnaryOperator<ParkedContent> edit) {
    return rows.content(session, letter.id())
        .map(edit)
        .flatMap(
            content ->
                effects.apply(
                    session,
                    List.of(content.record(letter.topic(), letter.partition(), letter.offset()))))
        .replaceWith("retried");
  }

  private Uni<Void> settleFirst(
      long id, Caller by, String action, @Nullable String detail, Work work) {
    return transactions.write(
        session ->
            rows.findLocked(session, id)
                .invoke(DeadLetters::requireTurn)
                .flatMap(letter -> settle(session, letter, by, work))
                .call(() -> actions.record(session, by, action, target(id), detail)));
  }

  private Uni<Void> settle(
      Mutiny.StatelessSession session, DeadLetter letter, Caller by, Work work) {
    return work.on(session, letter)
        .flatMap(status -> rows.settle(session, letter, status, by.subject()));
  }

  private Uni<DeadLetter.Settlement> settleRest(long first, Caller by, int settled) {
    return transactions
        .write(
            session ->
                rows.nextOfSameKey(session, first)
                    .flatMap(
                        next ->
                            next.isEmpty()
                                ? Uni.createFrom().item(false)
                                : settle(
                                        session,
                                        next.get(),
                                        by,
                                        (s, letter) -> apply(s, letter, content -> content))
                                    .replaceWith(true)))
        .flatMap(
            more ->
                more
                    ? settleRest(first, by, settled + 1)
                    : Uni.createFrom().item(new DeadLetter.Settlement(settled, 0, null)))
        .onFailure(DeadLetters::isTheEvents)
        .recoverWithUni(failure -> stopped(first, settled, by, failure));
  }

  private static boolean isTheEvents(Throwable failure) {
    return !(failure instanceof ProblemException) && !Transactions.databaseAway(failure);
  }

  private Uni<DeadLetter.Settlement> stopped(
      long first, int settled, Caller by, Throwable failure) {
    var kind = failure.getClass().getSimpleName();
    return transactions
        .write(
            session ->
                rows.failedAgain(session, first, failure)
                    .call(() -> actions.record(session, by, "retry-failed", target(first), kind)))
        .map(waiting -> new DeadLetter.Settlement(settled, waiting, kind));
  }

  private static void requireTurn(DeadLetter letter) {
    if (!letter.status().equals("parked")) {
      throw new ProblemException(
          409, "already-settled", "This event was " + letter.status() + " before.");
    }
    if (letter.behind() != null) {
      throw new ProblemException(
          409,
          "not-its-turn",
          "Settle " + letter.behind() + " first: it comes before this one on the same key.");
    }
  }

  private static String target(long id) {
    return "dead-letter/" + id;
  }
}
