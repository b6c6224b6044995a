package org.socialprescribing.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** The published log as a test sees it: all records of a topic, and a way to publish one. */
public final class KafkaLog {
  static final String ADDRESS = "platform.testing.kafka";
  private final String bootstrapServers;

  /**
   * @param bootstrapServers host and port of any broker
   */
  public KafkaLog(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** The log of the broker that {@link RealServers} started. */
  public static KafkaLog ofTestBroker() {
    var address = System.getProperty(ADDRESS);
    if (address == null) {
      throw new IllegalStateException(
          "no broker runs: add @QuarkusTestResource(RealServers.class)");
    }
    return new KafkaLog(address);
  }

  /** The names of all topics but the broker's own. */
  public Set<String> topics() {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      return get(admin.listTopics().names());
    }
  }

  /** Makes a topic. */
  public void create(String topic, int partitions) {
    createTopics(bootstrapServers, List.of(topic), partitions);
  }

  /** Makes a topic with settings of its own, as the broker names them. */
  public void create(String topic, int partitions, Map<String, String> settings) {
    create(bootstrapServers, List.of(new NewTopic(topic, partitions, (short) 1).configs(settings)));
  }

  /** How many partitions a topic has. */
  public int partitions(String topic) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      return get(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
          .mapToInt(description -> description.partitions().size())
          .sum();
    }
  }

  /** Everything published on a topic so far; in order within a key. */
  public List<LogRecord> records(String topic) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      if (!topics().contains(topic)) {
        throw new IllegalArgumentException("there is no topic " + topic);
      }
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var records = new ArrayList<LogRecord>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(read(record)));
      }
      return records;
    }
  }

  /** Everything published on a topic under one key so far, in order. */
  public List<LogRecord> records(String topic, String key) {
    return records(topic).stream().filter(record -> record.key().equals(key)).toList();
  }

  /** Waits at most 20 seconds for a record and returns the first that matches. */
  public LogRecord await(String topic, Predicate<LogRecord> wanted) {
    return Awaitility.await("a record on " + topic)
        .atMost(Duration.ofSeconds(20))
        .until(() -> records(topic).stream().filter(wanted).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  /** Publishes an event as CloudEvents in binary mode, with a new id, and returns that id. */
  public String send(String topic, String key, String type, String json) {
    var id = UUID.randomUUID().toString();
    send(topic, key, type, json, id);
    return id;
  }

  /** Publishes an event with a given id, as a producer does that delivers twice. */
  public void send(String topic, String key, String type, String json, String id) {
    send(
        topic,
        key,
        json,
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id,
            "ce_type",
            type,
            "ce_source",
            "/test",
            "ce_time",
            Instant.now().toString(),
            "content-type",
            "application/json"));
  }

  /** Publishes a record with exactly these headers, however wrong. */
  public void send(String topic, String key, String value, Map<String, String> headers) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      var record = new ProducerRecord<>(topic, key, value);
      headers.forEach((name, text) -> record.headers().add(name, utf8(text)));
      get(producer.send(record));
    }
  }

  static void createTopics(String bootstrapServers, List<String> names, int partitions) {
    create(
        bootstrapServers,
        names.stream().map(name -> new NewTopic(name, partitions, (short) 1)).toList());
  }

  private static void create(String bootstrapServers, List<NewTopic> topics) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      get(admin.createTopics(topics).all());
    }
  }

  private static LogRecord read(ConsumerRecord<String, String> record) {
    var headers = new TreeMap<String, String>();
    record
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return new LogRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key() == null ? "" : record.key(),
        headers,
        record.value());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T get(Future<T> answer) {
    try {
      return answer.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the broker did not do as asked", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
