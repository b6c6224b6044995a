package org.socialprescribing.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.sealing.KeyedIndex;
import org.socialprescribing.platform.sealing.Sealer;

/**
 * Where events wait that could not be handled, and what came after them on their keys. Their
 * content is sealed under a key of each; only what it takes to find them is in the clear.
 */
@Singleton
final class Parking {
  private final Sealer sealer;
  private final KeyedIndex index;
  private final ObjectMapper json;

  Parking(Sealer sealer, KeyedIndex index, ObjectMapper json) {
    this.sealer = sealer;
    this.index = index;
    this.json = json;
  }

  /** Hashes of the keys behind which everything must wait. */
  Uni<Set<String>> blocked(Mutiny.StatelessSession session) {
    return Sql.select(session, "select distinct key_hash from parked_event where status = 'parked'")
        .map(rows -> rows.stream().map(row -> String.valueOf(row[0])).collect(Collectors.toSet()));
  }

  /** What those that must stay in order have in common; a record without a key stands alone. */
  String address(ConsumerRecord<String, byte[]> kafka) {
    var key = kafka.key() == null ? kafka.partition() + "@" + kafka.offset() : kafka.key();
    return index.of("parked", kafka.topic() + "/" + key);
  }

  /** Parks those that wait behind another. */
  Uni<Void> parkBehind(
      Mutiny.StatelessSession session, List<ConsumerRecord<String, byte[]>> records) {
    var done = Uni.createFrom().voidItem();
    for (var kafka : records) {
      done = done.flatMap(ignored -> park(session, kafka, new Failure("Waits", "", 0)));
    }
    return done;
  }

  Uni<Void> park(
      Mutiny.StatelessSession session, ConsumerRecord<String, byte[]> kafka, Failure failure) {
    return sealer
        .seal(session, subject(kafka), ParkedContent.of(kafka, failure.reason()))
        .flatMap(
            content ->
                Sql.update(
                    session,
                    """
                    insert into parked_event
                      (topic, partition, "offset", key_hash, type, content, failure, attempts)
                    values ($1, $2, $3, $4, $5, cast(cast($6 as text) as jsonb), $7, $8)
                    on conflict (topic, partition, "offset") do nothing
                    """,
                    kafka.topic(),
                    kafka.partition(),
                    kafka.offset(),
                    address(kafka),
                    Envelope.header(kafka.headers(), "ce_type"),
                    json.valueToTree(content).toString(),
                    failure.kind(),
                    failure.attempts()))
        .replaceWithVoid();
  }

  private static String subject(ConsumerRecord<String, byte[]> kafka) {
    return "parked/%s/%d/%d".formatted(kafka.topic(), kafka.partition(), kafka.offset());
  }
}
