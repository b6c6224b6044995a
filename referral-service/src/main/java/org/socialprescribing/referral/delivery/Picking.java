package org.socialprescribing.referral.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.views.referrals.Status;

/** Finds what goes next to a subscription: the oldest that is due and follows on nothing unsent. */
@Singleton
final class Picking {
  private final Subscriptions subscriptions;
  private final Packing packing;

  Picking(Subscriptions subscriptions, Packing packing) {
    this.subscriptions = subscriptions;
    this.packing = packing;
  }

  Uni<Optional<Next>> next(Mutiny.StatelessSession session, UUID subscription) {
    return Sql.select(
            session,
            """
            select d.id, d.number, d.referral_id, d.referral_version, d.referral_status,
              d.referral_reason, d.occurred_at
            from delivery d
            where d.subscription_id = $1 and d.status = 'PENDING'
              and d.due_at <= clock_timestamp()
              and not exists (select from delivery e where e.subscription_id = $1
                and e.referral_id = d.referral_id and e.status = 'PENDING'
                and e.position < d.position)
            order by d.position limit 1
            """,
            subscription)
        .flatMap(
            rows ->
                rows.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : numbered(session, subscription, rows.getFirst())
                        .flatMap(it -> packed(session, subscription, it).map(Optional::of)));
  }

  /** The number is given once, by whoever holds the lease, and so without a gap. */
  private static Uni<Delivery> numbered(
      Mutiny.StatelessSession session, UUID subscription, @Nullable Object[] row) {
    if (row[1] instanceof Long number) {
      return Uni.createFrom().item(delivery(row, number));
    }
    return Sql.select(
            session,
            """
            with given as (update subscription set sent = sent + 1 where id = $1 returning sent)
            update delivery set number = given.sent from given where delivery.id = $2
            returning delivery.number
            """,
            subscription,
            row[0])
        .map(given -> delivery(row, (Long) given.getFirst()[0]));
  }

  private Uni<Next> packed(Mutiny.StatelessSession session, UUID subscription, Delivery delivery) {
    return subscriptions
        .opened(session, subscription)
        .flatMap(
            open ->
                packing
                    .pack(session, open.subscription(), delivery)
                    .map(
                        parcel ->
                            new Next(
                                open.subscription(),
                                delivery,
                                parcel,
                                open.access().inForce(Instant.now()))));
  }

  @SuppressWarnings("NullAway") // the columns are not null
  private static Delivery delivery(@Nullable Object[] row, long number) {
    return new Delivery(
        (UUID) row[0],
        number,
        (UUID) row[2],
        (Long) row[3],
        Status.valueOf((String) row[4]),
        (String) row[5],
        ((OffsetDateTime) row[6]).toInstant());
  }
}
