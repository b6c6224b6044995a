package org.socialprescribing.proofs.sides;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.proofs.bench.Copy;
import org.socialprescribing.proofs.bench.Timed;
import org.socialprescribing.proofs.bench.Worker;

/** A Kafka producer that sends what it has in memory, as fast as it can. */
public final class ProducerSide {
  private @Nullable KafkaProducer<String, byte[]> producer;

  private ProducerSide() {}

  /** Serves without a database. */
  public static void main(String[] arguments) throws Exception {
    var side = new ProducerSide();
    new Worker().on("copy", Copy.class, side::copy).serve();
  }

  private Timed copy(Copy copy) {
    var records = read(copy);
    var sending = producer == null ? CapturedEvents.producer(copy.broker()) : producer;
    producer = sending;
    send(sending, records, copy.warmUp());
    var start = System.nanoTime();
    send(sending, records, copy.to());
    return Timed.since(start, records.size());
  }

  private static void send(
      KafkaProducer<String, byte[]> producer,
      List<ConsumerRecord<String, byte[]>> records,
      String topic) {
    for (var record : records) {
      producer.send(
          new ProducerRecord<>(topic, null, null, record.key(), record.value(), record.headers()));
    }
    producer.flush();
  }

  /** In the order in which they were sent first, not partition by partition as they come. */
  private static List<ConsumerRecord<String, byte[]>> read(Copy copy) {
    var records = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", copy.broker()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var offsets =
          copy.offsets().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      offset -> new TopicPartition(copy.from(), offset.getKey()),
                      Map.Entry::getValue));
      consumer.assign(offsets.keySet());
      offsets.forEach(consumer::seek);
      while (records.size() < copy.records()) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
    }
    records.sort(Comparator.comparingLong(ProducerSide::position));
    return records;
  }

  private static long position(ConsumerRecord<String, byte[]> record) {
    var header = record.headers().lastHeader("ce_logposition").value();
    return Long.parseLong(new String(header, StandardCharsets.UTF_8));
  }
}
