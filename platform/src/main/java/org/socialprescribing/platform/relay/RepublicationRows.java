package org.socialprescribing.platform.relay;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.web.ProblemException;

/** The table of republications. */
@Singleton
final class RepublicationRows {

  Uni<List<Republication>> all(Mutiny.StatelessSession session) {
    return Sql.select(
            session,
            """
            select r.to_topic, r.topic, r.from_position, r.state, coalesce(p.position, 0), r.reason,
              r.requested_by, r.requested_at, r.ended_at
            from republication r left join relay_progress p on p.name = 'republish/' || r.to_topic
            order by r.requested_at
            """)
        .map(rows -> rows.stream().map(RepublicationRows::republication).toList());
  }

  /** Asks for one; 409 when the topic has received one before, so that none is mixed up. */
  Uni<Void> start(Mutiny.StatelessSession session, RelayResource.Wanted wanted, String actor) {
    return Sql.update(
            session,
            """
            insert into republication (to_topic, topic, from_position, requested_by)
            values ($1, $2, $3, $4) on conflict (to_topic) do nothing
            """,
            wanted.to(),
            wanted.topic(),
            wanted.fromPosition(),
            actor)
        .invoke(
            inserted -> {
              if (inserted == 0) {
                throw new ProblemException(
                    409, "topic-already-used", "Something was published to this topic before.");
              }
            })
        .replaceWithVoid();
  }

  private static Republication republication(@Nullable Object[] row) {
    return new Republication(
        (String) Objects.requireNonNull(row[0]),
        (String) Objects.requireNonNull(row[1]),
        (Long) Objects.requireNonNull(row[2]),
        (String) Objects.requireNonNull(row[3]),
        (Long) Objects.requireNonNull(row[4]),
        (String) row[5],
        (String) Objects.requireNonNull(row[6]),
        Objects.requireNonNull(instant(row[7])),
        instant(row[8]));
  }

  private static @Nullable Instant instant(@Nullable Object value) {
    return value == null ? null : ((OffsetDateTime) value).toInstant();
  }
}
