package org.socialprescribing.proofs.sides;

import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.proofs.bench.Capture;
import org.socialprescribing.proofs.bench.OpenLoop;

/** Takes what Debezium hands over: notes how late it is, and sends it on if asked to. */
final class CapturedEvents
    implements DebeziumEngine.ChangeConsumer<RecordChangeEvent<SourceRecord>> {
  private static final Pattern INTENDED = Pattern.compile("\"intended\": (\\d+)");
  private final long[] latencies;
  private final String topic;
  private final @Nullable KafkaProducer<String, byte[]> producer;
  private final CountDownLatch awaited;
  private int count;

  private CapturedEvents(Capture.Order order, @Nullable KafkaProducer<String, byte[]> producer) {
    this.latencies = new long[order.events()];
    this.awaited = new CountDownLatch(order.events());
    this.topic = order.topic();
    this.producer = producer;
  }

  static CapturedEvents as(Capture.Order order) {
    return new CapturedEvents(order, order.broker().isEmpty() ? null : producer(order.broker()));
  }

  /** As safe as the platform's relay, and left to gather batches: throughput is all it is for. */
  static KafkaProducer<String, byte[]> producer(String broker) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            broker,
            "acks",
            "all",
            "enable.idempotence",
            true,
            "linger.ms",
            0,
            "batch.size",
            128 * 1024),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  @Override
  public void handleBatch(
      List<RecordChangeEvent<SourceRecord>> batch,
      DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
      throws InterruptedException {
    var now = OpenLoop.micros();
    for (var change : batch) {
      if (change.record().value() instanceof Struct value && value.getStruct("after") != null) {
        take(value.getStruct("after"), now);
      }
      committer.markProcessed(change);
    }
    if (producer != null) {
      producer.flush();
    }
    committer.markBatchFinished();
  }

  long[] await() throws InterruptedException {
    if (!awaited.await(5, TimeUnit.MINUTES)) {
      throw new IllegalStateException(awaited.getCount() + " events have not come");
    }
    if (producer != null) {
      producer.close();
    }
    return latencies;
  }

  private void take(Struct event, long now) {
    var payload = event.getString("payload");
    if (producer == null) {
      var intended = INTENDED.matcher(payload);
      latencies[count++] = intended.find() ? now - Long.parseLong(intended.group(1)) : 0;
    } else {
      producer.send(record(event, payload));
    }
    awaited.countDown();
  }

  private ProducerRecord<String, byte[]> record(Struct event, String payload) {
    var bytes = payload.getBytes(StandardCharsets.UTF_8);
    var record = new ProducerRecord<>(topic, event.getString("stream_id"), bytes);
    record.headers().add("ce_id", event.getString("event_id").getBytes(StandardCharsets.UTF_8));
    record
        .headers()
        .add(
            "ce_streamversion",
            event.getInt64("version").toString().getBytes(StandardCharsets.UTF_8));
    return record;
  }
}
