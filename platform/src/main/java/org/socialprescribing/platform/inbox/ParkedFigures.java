package org.socialprescribing.platform.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.operations.Sampled;

/** How much waits for an operator, and for how long. */
@Singleton
final class ParkedFigures implements Sampled {

  @Override
  public Uni<Map<String, Double>> sample(Mutiny.StatelessSession session) {
    return Sql.select(
            session,
            """
            select count(distinct key_hash)::float8, count(*)::float8,
              coalesce(extract(epoch from clock_timestamp() - min(parked_at)), 0)::float8
            from parked_event where status = 'parked'
            """)
        .map(rows -> rows.getFirst())
        .map(
            row ->
                Map.of(
                    "platform.inbox.parked.keys", figure(row[0]),
                    "platform.inbox.parked.events", figure(row[1]),
                    "platform.inbox.parked.oldest.seconds", figure(row[2])));
  }

  private static Double figure(Object value) {
    return (Double) Objects.requireNonNull(value);
  }
}
