package org.socialprescribing.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Starts every assigned partition where the database says, not where the broker does. */
@ApplicationScoped
@Identifier("stored-positions")
public class StoredPositions implements KafkaConsumerRebalanceListener {
  private final Pool pool;

  StoredPositions(Pool pool) {
    this.pool = pool;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    for (var partition : partitions) {
      var rows =
          pool.preparedQuery("select next_offset from consumed where topic = $1 and partition = $2")
              .executeAndAwait(Tuple.of(partition.topic(), partition.partition()))
              .iterator();
      consumer.seek(partition, rows.hasNext() ? rows.next().getLong(0) : 0L);
    }
  }
}
