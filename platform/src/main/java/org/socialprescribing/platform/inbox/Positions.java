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
    return Sql.select(session, LOCK, columns(partitions, partition -> 0L))
        .map(Positions::byPartition)
        .call(done -> Sql.update(session, ADVANCE, columns(partitions, next::get)))
        .map(
            done ->
                records.stream()
                    .filter(r -> r.offset() >= done.getOrDefault(partition(r), 0L))
                    .toList());
  }

  private static final String LOCK =
      """
      insert into consumed (topic, partition, next_offset)
      select * from unnest($1::text[], $2::int[], $3::bigint[]) as n(topic, partition, next_offset)
      order by topic, partition
      on conflict (topic, partition) do update set next_offset = consumed.next_offset
      returning topic, partition, next_offset
      """;

  private static final String ADVANCE =
      """
      update consumed c set next_offset = n.next_offset
      from unnest($1::text[], $2::int[], $3::bigint[]) as n(topic, partition, next_offset)
      where c.topic = n.topic and c.partition = n.partition and c.next_offset < n.next_offset
      """;

  private static TopicPartition partition(ConsumerRecord<String, byte[]> kafka) {
    return new TopicPartition(kafka.topic(), kafka.partition());
  }

  private static @Nullable Object[] columns(
      List<TopicPartition> partitions,
      java.util.function.Function<TopicPartition, @Nullable Long> offset) {
    return new Object[] {
      partitions.stream().map(TopicPartition::topic).toArray(String[]::new),
      partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new),
      partitions.stream().map(offset).toArray(Long[]::new)
    };
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
