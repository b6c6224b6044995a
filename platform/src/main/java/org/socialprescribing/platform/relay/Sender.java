package org.socialprescribing.platform.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends entries in order. The producer is idempotent and waits for the broker as long as it takes.
 * Once an entry could not be sent, nothing more is sent, whatever else is on its way or asked for:
 * a later event of the same stream would overtake it, and whoever consumes it would take the
 * earlier one for a repetition.
 *
 * <p>One request at a time is on its way. A broker that has just come back knows no sequence of a
 * producer that it has stored nothing of, and takes any as the first: with more requests on their
 * way, a later one could be stored while the one before it waits to be tried again.
 */
final class Sender implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;
  private final Function<LogReader.Entry, Optional<ProducerRecord<String, byte[]>>> translation;
  private volatile @Nullable Exception failed;

  /**
   * @param broker how to reach the broker: any setting of the Kafka client
   * @param translation what the world hears of an entry
   */
  Sender(
      Map<String, Object> broker,
      Function<LogReader.Entry, Optional<ProducerRecord<String, byte[]>>> translation) {
    this.producer =
        new KafkaProducer<>(settings(broker), new StringSerializer(), new ByteArraySerializer());
    this.translation = translation;
  }

  private static Map<String, Object> settings(Map<String, Object> broker) {
    var settings = new HashMap<>(broker);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    return settings;
  }

  /**
   * Completes when the broker has acknowledged all, and fails when one of these, or one before,
   * could not be sent.
   */
  CompletableFuture<Void> send(List<LogReader.Entry> entries) {
    var done = new CompletableFuture<Void>();
    var open = new AtomicInteger(1);
    for (var entry : entries) {
      translation
          .apply(entry)
          .ifPresent(
              record -> {
                open.incrementAndGet();
                send(record, failure -> acknowledge(done, open, failure));
              });
      if (done.isCompletedExceptionally()) {
        return done;
      }
    }
    acknowledge(done, open, failed);
    return done;
  }

  private void send(
      ProducerRecord<String, byte[]> record, Consumer<@Nullable Exception> acknowledged) {
    var before = failed;
    if (before != null) {
      acknowledged.accept(before);
      return;
    }
    producer.send(
        record,
        (place, failure) -> {
          if (failure != null) {
            stop(failure);
          }
          acknowledged.accept(failure);
        });
  }

  /** What the producer has taken and not sent yet would otherwise follow. */
  private void stop(Exception failure) {
    failed = failure;
    close();
  }

  private static void acknowledge(
      CompletableFuture<Void> done, AtomicInteger open, @Nullable Exception failure) {
    if (failure != null) {
      done.completeExceptionally(failure);
    } else if (open.decrementAndGet() == 0) {
      done.complete(null);
    }
  }

  /** Whether the broker has such a topic. */
  boolean knows(String topic) {
    try {
      return !producer.partitionsFor(topic).isEmpty();
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      return false;
    }
  }

  /** What has not been sent is not sent any more. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
