package org.socialprescribing.referral.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;

/**
 * Gives each subscription with something due to one worker at a time, of all instances. A lease
 * rather than a lock: no transaction stays open during a call, and the lease of a worker that died
 * runs out.
 */
@Singleton
final class Lanes {
  private final DeliverySettings settings;

  Lanes(DeliverySettings settings) {
    this.settings = settings;
  }

  /** Leases up to so many subscriptions, those that have waited longest first. */
  Uni<List<UUID>> claim(Mutiny.StatelessSession session, UUID lease, int atMost) {
    return Sql.select(
            session,
            """
            update subscription set lease = $1,
              leased_until = clock_timestamp() + make_interval(secs => $2)
            where id in (
              select s.id from subscription s
              where s.status = 'ACTIVE' and s.leased_until <= clock_timestamp()
                and s.resume_at <= clock_timestamp()
                and exists (select from delivery d where d.subscription_id = s.id
                  and d.status = 'PENDING' and d.due_at <= clock_timestamp())
              order by s.leased_until limit $3 for update skip locked)
            returning id
            """,
            lease,
            seconds(settings.lease()),
            atMost)
        .map(rows -> rows.stream().map(row -> (UUID) row[0]).toList());
  }

  /** Keeps the lease, if it is still this worker's. */
  Uni<Boolean> renew(Mutiny.StatelessSession session, UUID subscription, UUID lease) {
    return Sql.update(
            session,
            """
            update subscription set leased_until = clock_timestamp() + make_interval(secs => $3)
            where id = $1 and lease = $2
            """,
            subscription,
            lease,
            seconds(settings.lease()))
        .map(rows -> rows == 1);
  }

  /** Gives it back. */
  Uni<Void> release(Mutiny.StatelessSession session, UUID subscription, UUID lease) {
    return Sql.update(
            session,
            """
            update subscription set lease = null, leased_until = clock_timestamp()
            where id = $1 and lease = $2
            """,
            subscription,
            lease)
        .replaceWithVoid();
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
