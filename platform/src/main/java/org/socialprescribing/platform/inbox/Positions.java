package org.socialprescribing.platform.inbox;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;

/** How far this service has got, kept beside the effects. */
final class Positions {
  private Positions() {}

  /**
   * Takes the records that have had no effect yet and moves the positions past them. The rows stay
   * locked until the end of the transaction, so that of two consumers of one partition, one of them
   * a zombie, the second sees what the first has done.
   */
  static Uni<List<ConsumerRecord<String, byte[]>>> claim(
      Mutiny.StatelessSession session, List<ConsumerRecord<String, byte[]>> records) {
    var next = new HashMap<TopicPartition, Long>();
    records.forEach(
        r -> next.merge(new TopicPartition(r.topic(), r.partition()), r.offset() + 1, Math::max));
    var partitions = List.copyOf(next.keySet());
    return Sql.select(
            session,
            CLAIM,
            partitions.stream().map(TopicPartition::topic).toArray(String[]::new),
            partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new),
            partitions.stream().map(next::get).toArray(Long[]::new))
        .map(Positions::byPartition)
        .map(
            done ->
                records.stream()
                    .filter(r -> r.offset() >= done.getOrDefault(partition(r), 0L))
                    .toList());
  }

  private static final String CLAIM =
      """
      insert into consumed (topic, partition, next_offset)
      select * from unnest($1::text[], $2::int[], $3::bigint[]) as n(topic, partition, next_offset)
      order by topic, partition
      on conflict (topic, partition) do update
      set next_offset = greatest(consumed.next_offset, excluded.next_offset)
      returning topic, partition, coalesce(old.next_offset, 0)
      """;

  private static TopicPartition partition(ConsumerRecord<String, byte[]> kafka) {
    return new TopicPartition(kafka.topic(), kafka.partition());
  }

  private static Map<TopicPartition, Long> byPartition(List<Object[]> rows) {
    var offsets = new HashMap<TopicPartition, Long>();
    for (@Nullable Object[] row : rows) {
      offsets.put(
          new TopicPartition((String) row[0], (Integer) Objects.requireNonNull(row[1])),
          (Long) Objects.requireNonNull(row[2]));
    }
    return offsets;
  }
}
