package org.socialprescribing.referral.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.operations.Sampled;

/** What waits, for how long, and what was given up. */
@Singleton
final class DeliveryFigures implements Sampled {

  @Override
  public Uni<Map<String, Double>> sample(Mutiny.StatelessSession session) {
    return Sql.select(
            session,
            """
            select
              (select count(*) from delivery where status = 'PENDING')::float8,
              (select coalesce(extract(epoch from clock_timestamp() - min(queued_at)), 0)
                from delivery where status = 'PENDING')::float8,
              (select count(*) from delivery where status = 'DEAD')::float8,
              (select count(*) from subscription where status = 'ACTIVE' and failures > 0)::float8
            """)
        .map(rows -> rows.getFirst())
        .map(
            row ->
                Map.of(
                    "referral.delivery.pending", (Double) Objects.requireNonNull(row[0]),
                    "referral.delivery.oldest.seconds", (Double) Objects.requireNonNull(row[1]),
                    "referral.delivery.dead", (Double) Objects.requireNonNull(row[2]),
                    "referral.delivery.failing.subscriptions",
                        (Double) Objects.requireNonNull(row[3])));
  }
}
