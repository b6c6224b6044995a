package org.socialprescribing.proofs.chaos;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.socialprescribing.proofs.history.Consumed;
import org.socialprescribing.proofs.history.Effect;
import org.socialprescribing.proofs.history.Published;
import org.socialprescribing.proofs.history.StoredEvent;
import org.socialprescribing.proofs.history.World;

/** Reads the databases and the topic from outside, with no code of the platform. */
final class WorldReader {
  private static final String LOG =
      """
      select event_id, stream_id, version, payload ->> 'action', (payload ->> 'part')::int,
             (payload ->> 'amount')::bigint
      from event order by position
      """;

  private final Stage stage;

  WorldReader(Stage stage) {
    this.stage = stage;
  }

  World read() throws SQLException {
    var consumers = new ArrayList<Consumed>();
    for (var database : Stage.DATABASES) {
      consumers.add(consumed(database));
    }
    try (var connection = stage.postgres().connect(Stage.DATABASES.getFirst())) {
      var log =
          rows(
              connection,
              LOG,
              row ->
                  new StoredEvent(
                      id(row),
                      row.getString(2),
                      row.getLong(3),
                      row.getString(4),
                      row.getInt(5),
                      row.getLong(6)));
      var views =
          rows(
              connection,
              "select id, version, balance from account",
              row -> new World.View(row.getString(1), row.getLong(2), row.getLong(3)));
      return new World(log, topic(), views, consumers);
    }
  }

  private Consumed consumed(String database) throws SQLException {
    try (var connection = stage.postgres().connect(database)) {
      var effects =
          rows(
              connection,
              "select event_id, seq, account, amount from effect",
              row -> new Effect(row.getLong(2), id(row), row.getString(3), row.getLong(4)));
      var totals =
          rows(
              connection,
              "select account, effects, amount from total",
              row -> new Consumed.Total(row.getString(1), row.getLong(2), row.getLong(3)));
      var parked =
          rows(connection, "select count(*) from parked_event", row -> row.getLong(1)).getFirst();
      return new Consumed(database, effects, totals, parked);
    }
  }

  private List<Published> topic() {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", stage.kafka().address(), "auto.offset.reset", "earliest");
    var published = new ArrayList<Published>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(Stage.TOPIC).stream()
              .map(info -> new TopicPartition(Stage.TOPIC, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> published.add(published(record)));
      }
    }
    return published;
  }

  private static Published published(ConsumerRecord<String, byte[]> record) {
    return new Published(
        record.partition(),
        record.offset(),
        record.key(),
        UUID.fromString(header(record, "ce_id")),
        Long.parseLong(header(record, "ce_streamversion")));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @FunctionalInterface
  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static <T> List<T> rows(Connection connection, String sql, Row<T> as)
      throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<T>();
      while (result.next()) {
        rows.add(as.of(result));
      }
      return rows;
    }
  }

  private static UUID id(ResultSet row) throws SQLException {
    return UUID.fromString(row.getString(1));
  }
}
