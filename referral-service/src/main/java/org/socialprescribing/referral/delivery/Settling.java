package org.socialprescribing.referral.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;

/** Writes down what came of an attempt. */
@Singleton
final class Settling {
  private final Backoff backoff;
  private final double budget;

  Settling(DeliverySettings settings) {
    this.backoff = new Backoff(settings.firstPause(), settings.longestPause());
    this.budget = Lanes.seconds(settings.giveUpAfter());
  }

  /**
   * What an attempt has led to.
   *
   * @param status of HTTP; null without an answer
   * @param error a code; null when it arrived
   */
  record Attempt(Verdict verdict, @Nullable Integer status, @Nullable String error) {}

  Uni<Void> settle(Mutiny.StatelessSession session, UUID subscription, UUID id, Attempt it) {
    return switch (it.verdict()) {
      case DELIVERED -> delivered(session, subscription, id, it);
      case REFUSED -> refused(session, id, it);
      case UNREACHABLE -> unreachable(session, subscription, id, it);
      case GONE -> gone(session, subscription, id, it);
    };
  }

  private static Uni<Void> delivered(
      Mutiny.StatelessSession session, UUID subscription, UUID id, Attempt it) {
    return Sql.update(
            session,
            """
            update delivery set status = 'DELIVERED', attempts = attempts + 1,
              settled_at = clock_timestamp(), last_status = $2, last_error = null
            where id = $1
            """,
            id,
            it.status())
        .call(
            () ->
                Sql.update(
                    session,
                    "update subscription set failures = 0, error = null where id = $1",
                    subscription))
        .replaceWithVoid();
  }

  private Uni<Void> refused(Mutiny.StatelessSession session, UUID id, Attempt it) {
    return failed(session, id, it)
        .flatMap(
            attempts ->
                Sql.update(
                    session,
                    """
                    update delivery set
                      due_at = clock_timestamp() + make_interval(secs => $2),
                      status = case when queued_at + make_interval(secs => $3) <= clock_timestamp()
                        then 'DEAD' else status end,
                      settled_at = case when queued_at + make_interval(secs => $3)
                        <= clock_timestamp() then clock_timestamp() end
                    where id = $1
                    """,
                    id,
                    Lanes.seconds(backoff.after(attempts)),
                    budget))
        .replaceWithVoid();
  }

  /** All that has waited longer than the budget is given up together. */
  private Uni<Void> unreachable(
      Mutiny.StatelessSession session, UUID subscription, UUID id, Attempt it) {
    return failed(session, id, it)
        .flatMap(
            ignored ->
                Sql.select(
                    session,
                    """
                    update subscription set failures = failures + 1, error = $2
                    where id = $1 returning failures
                    """,
                    subscription,
                    it.error()))
        .flatMap(
            rows ->
                Sql.update(
                    session,
                    """
                    update subscription
                    set resume_at = clock_timestamp() + make_interval(secs => $2) where id = $1
                    """,
                    subscription,
                    Lanes.seconds(backoff.after((Integer) rows.getFirst()[0]))))
        .call(
            () ->
                Sql.update(
                    session,
                    """
                    update delivery set status = 'DEAD', settled_at = clock_timestamp(),
                      last_error = $3
                    where subscription_id = $1 and status = 'PENDING'
                      and queued_at + make_interval(secs => $2) <= clock_timestamp()
                    """,
                    subscription,
                    budget,
                    it.error()))
        .replaceWithVoid();
  }

  private static Uni<Void> gone(
      Mutiny.StatelessSession session, UUID subscription, UUID id, Attempt it) {
    return failed(session, id, it)
        .call(
            () ->
                Sql.update(
                    session,
                    "update subscription set status = 'OFF', error = 'gone' where id = $1",
                    subscription))
        .call(
            () ->
                Sql.update(
                    session,
                    """
                    update delivery set status = 'DEAD', settled_at = clock_timestamp(),
                      last_error = 'subscription-off'
                    where subscription_id = $1 and status = 'PENDING'
                    """,
                    subscription))
        .replaceWithVoid();
  }

  private static Uni<Integer> failed(Mutiny.StatelessSession session, UUID id, Attempt it) {
    return Sql.select(
            session,
            """
            update delivery set attempts = attempts + 1, last_status = $2, last_error = $3
            where id = $1 returning attempts
            """,
            id,
            it.status(),
            it.error())
        .map(rows -> (Integer) rows.getFirst()[0]);
  }
}
