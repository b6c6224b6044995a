package org.socialprescribing.proofs.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.socialprescribing.proofs.servers.Waiting;

/** What has arrived at a topic since it was opened, with the broker's own time of arrival. */
final class Topic implements AutoCloseable {
  private static final int PARTITIONS = 6;
  private final List<TopicPartition> partitions;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, List<Arrival>> arrivals = new TreeMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private Map<Integer, Long> start = Map.of();
  private long seen;

  /** An event as it stands in the topic. */
  record Arrival(String key, long version, UUID id) {}

  private Topic(String broker, String name) {
    this.partitions =
        IntStream.range(0, PARTITIONS).mapToObj(i -> new TopicPartition(name, i)).toList();
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker, "max.poll.records", 5_000),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    this.seen = partitions.stream().mapToLong(consumer::position).sum();
  }

  /** Makes the topic when it is not there. */
  static Topic open(Lab lab, String name) throws Exception {
    var broker = lab.kafka().address();
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      if (!admin.listTopics().names().get().contains(name)) {
        var topic =
            new NewTopic(name, PARTITIONS, (short) 1)
                .configs(Map.of("message.timestamp.type", "LogAppendTime", "retention.ms", "-1"));
        admin.createTopics(List.of(topic)).all().get();
      }
    }
    return new Topic(broker, name);
  }

  /** Waits for so many more, then says how long they took to arrive. */
  Timed await(int more) throws InterruptedException {
    Waiting.until(
        more + " events at " + partitions.getFirst().topic(),
        Duration.ofMinutes(5),
        Duration.ofMillis(50),
        () -> end() >= seen + more);
    start =
        partitions.stream()
            .collect(Collectors.toMap(TopicPartition::partition, consumer::position));
    var first = Long.MAX_VALUE;
    var last = Long.MIN_VALUE;
    for (int count = 0; count < more; ) {
      for (var kafka : consumer.poll(Duration.ofSeconds(1))) {
        first = Math.min(first, kafka.timestamp());
        last = Math.max(last, kafka.timestamp());
        var arrival = arrival(kafka);
        arrivals.computeIfAbsent(arrival.key(), absent -> new ArrayList<>()).add(arrival);
        count++;
      }
    }
    seen += more;
    return new Timed(more, Math.max(last - first, 1) / 1_000.0);
  }

  /** The offsets at which what was awaited last begins. */
  Map<Integer, Long> start() {
    return start;
  }

  /** All arrivals by key, in the order in which they arrived. */
  Iterable<Arrival> arrivals() {
    return arrivals.values().stream().flatMap(List::stream).toList();
  }

  private long end() {
    return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Millions are kept, so a key is kept once. */
  private Arrival arrival(ConsumerRecord<String, byte[]> kafka) {
    return new Arrival(
        keys.computeIfAbsent(kafka.key(), key -> key),
        Long.parseLong(header(kafka, "ce_streamversion")),
        UUID.fromString(header(kafka, "ce_id")));
  }

  private static String header(ConsumerRecord<String, byte[]> kafka, String name) {
    return new String(kafka.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
