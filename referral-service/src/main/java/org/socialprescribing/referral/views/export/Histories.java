package org.socialprescribing.referral.views.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.StreamId;

/** Reads the log on a person: their own stream and those of their referrals. */
@Singleton
final class Histories {
  private final ObjectMapper json;

  Histories(ObjectMapper json) {
    this.json = json;
  }

  /** An event as it is stored. */
  record Stored(
      long position,
      StreamId stream,
      long version,
      UUID eventId,
      String type,
      JsonNode payload,
      Metadata metadata,
      Instant at) {}

  /** All of it in the order of the log, whatever kinds of events there are. */
  Uni<List<Stored>> of(Mutiny.StatelessSession session, List<UUID> people) {
    return Sql.select(
            session,
            """
            select position, stream_type, stream_id, version, event_id, type, payload::text,
                   metadata::text, recorded_at
            from event
            where (stream_type = 'person' and stream_id = any($1::uuid[]::text[]))
               or (stream_type = 'referral' and stream_id in (
                     select id::text from referral where person_id = any($1::uuid[])))
            order by position
            """,
            (Object) people.toArray(UUID[]::new))
        .map(rows -> rows.stream().map(this::stored).toList());
  }

  private Stored stored(Object[] row) {
    try {
      return new Stored(
          (Long) row[0],
          new StreamId((String) row[1], (String) row[2]),
          (Long) row[3],
          (UUID) row[4],
          (String) row[5],
          json.readTree((String) row[6]),
          json.readValue((String) row[7], Metadata.class),
          ((OffsetDateTime) row[8]).toInstant());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Unreadable event at position " + row[0], e);
    }
  }
}
