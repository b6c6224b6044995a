package org.socialprescribing.referral.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;

/** Lists the deliveries of a subscription, and puts some of them back into its queue. */
final class Deliveries {
  private Deliveries() {}

  static Uni<List<DeliveryView>> list(
      Mutiny.StatelessSession session,
      UUID subscription,
      @Nullable DeliveryStatus status,
      long after,
      int atMost) {
    return Sql.select(
            session,
            """
            select id, number, referral_id, referral_version, status, attempts, queued_at, due_at,
              settled_at, last_status, last_error, position
            from delivery
            where subscription_id = $1 and ($2::text is null or status = $2) and position > $3
            order by position limit $4
            """,
            subscription,
            status == null ? null : status.name(),
            after,
            atMost)
        .map(rows -> rows.stream().map(Deliveries::view).toList());
  }

  /** Sends one that is waiting or given up at once, with a new budget. */
  static Uni<Integer> retry(Mutiny.StatelessSession session, UUID subscription, UUID id) {
    return Sql.update(
            session,
            """
            update delivery set status = 'PENDING', attempts = 0, settled_at = null,
              queued_at = clock_timestamp(), due_at = clock_timestamp()
            where subscription_id = $1 and id = $2 and status in ('PENDING', 'DEAD', 'SKIPPED')
            """,
            subscription,
            id)
        .call(() -> wake(session, subscription));
  }

  /** Leaves one out that waits or was given up. */
  static Uni<Integer> skip(Mutiny.StatelessSession session, UUID subscription, UUID id) {
    return Sql.update(
        session,
        """
        update delivery set status = 'SKIPPED', settled_at = clock_timestamp()
        where subscription_id = $1 and id = $2 and status in ('PENDING', 'DEAD')
        """,
        subscription,
        id);
  }

  /** Sends all that were ever sent from a number on once more, under their ids of then. */
  static Uni<Integer> resend(Mutiny.StatelessSession session, UUID subscription, long from) {
    return Sql.update(
            session,
            """
            update delivery set status = 'PENDING', attempts = 0, settled_at = null,
              queued_at = clock_timestamp(), due_at = clock_timestamp()
            where subscription_id = $1 and number >= $2 and status <> 'PENDING'
            """,
            subscription,
            from)
        .call(() -> wake(session, subscription));
  }

  private static Uni<Integer> wake(Mutiny.StatelessSession session, UUID subscription) {
    return Sql.update(
        session,
        "update subscription set resume_at = clock_timestamp() where id = $1",
        subscription);
  }

  @SuppressWarnings("NullAway") // the columns are not null where the view is not
  private static DeliveryView view(@Nullable Object[] row) {
    return new DeliveryView(
        (UUID) row[0],
        (Long) row[1],
        (UUID) row[2],
        (Long) row[3],
        DeliveryStatus.valueOf((String) row[4]),
        (Integer) row[5],
        instant(row[6]),
        instant(row[7]),
        row[8] == null ? null : instant(row[8]),
        (Integer) row[9],
        (String) row[10],
        (Long) row[11]);
  }

  private static Instant instant(@Nullable Object value) {
    return value instanceof OffsetDateTime it ? it.toInstant() : Instant.EPOCH;
  }
}
