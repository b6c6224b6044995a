package org.socialprescribing.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;

/** The dead letters: events that could not be handled, and what came after them on their keys. */
@Singleton
final class Parking {
  private final ObjectMapper json;

  Parking(ObjectMapper json) {
    this.json = json;
  }

  /** The keys, as {@code topic/key}, behind which everything must wait. */
  Uni<Set<String>> blockedKeys(
      Mutiny.StatelessSession session, List<ConsumerRecord<String, byte[]>> records) {
    return Sql.select(
            session,
            """
            select distinct topic || '/' || key from parked_event
            where status = 'parked' and key = any($1)
            """,
            (Object) records.stream().map(ConsumerRecord::key).distinct().toArray(String[]::new))
        .map(rows -> rows.stream().map(row -> String.valueOf(row[0])).collect(Collectors.toSet()));
  }

  static String address(ConsumerRecord<String, byte[]> kafka) {
    return kafka.topic() + "/" + kafka.key();
  }

  Uni<Void> park(
      Mutiny.StatelessSession session, ConsumerRecord<String, byte[]> kafka, String reason) {
    return Sql.update(
            session,
            """
            insert into parked_event (topic, partition, "offset", key, headers, payload, reason)
            values ($1, $2, $3, $4, cast(cast($5 as text) as jsonb), $6, $7)
            on conflict (topic, partition, "offset") do nothing
            """,
            kafka.topic(),
            kafka.partition(),
            kafka.offset(),
            kafka.key(),
            json.valueToTree(Envelope.headers(kafka)).toString(),
            kafka.value() == null ? null : new String(kafka.value(), StandardCharsets.UTF_8),
            reason)
        .replaceWithVoid();
  }
}
