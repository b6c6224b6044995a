package org.socialprescribing.local.journey;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.local.Service;
import org.socialprescribing.local.Stack;

/** Every row of every table, every record of every topic and every log of a running stack. */
record Everything(Stack stack) {
  static final Path DATA = Path.of("target/stack");

  static String secret(String file) throws IOException {
    return Files.readString(DATA.resolve("secrets").resolve(file)).strip();
  }

  List<Place> places() throws IOException, SQLException {
    var places = new ArrayList<>(tables());
    places.addAll(records());
    places.addAll(logs());
    return places;
  }

  /** Of all databases of the cluster, the system's own tables included. */
  List<Place> tables() throws IOException, SQLException {
    var places = new ArrayList<Place>();
    try (var connection = connection("postgres")) {
      for (var database :
          texts(connection, "select datname from pg_database where datallowconn order by 1")) {
        places.addAll(tables(database));
      }
    }
    return places;
  }

  private List<Place> tables(String database) throws IOException, SQLException {
    try (var connection = connection(database)) {
      var places = new ArrayList<Place>();
      var all = "select format('%I.%I', schemaname, tablename) from pg_tables order by 1";
      for (var table : texts(connection, all)) {
        var rows = texts(connection, "select row_to_json(t)::text from " + table + " t");
        places.add(new Place(database + " " + table, String.join("\n", rows)));
      }
      return places;
    }
  }

  List<Place> records() {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", stack.kafka(), "exclude.internal.topics", "false");
    var bytes = new ByteArrayDeserializer();
    try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      var all =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      var ends = consumer.endOffsets(all);
      var places = new ArrayList<Place>();
      while (all.stream().anyMatch(it -> consumer.position(it) < requireNonNull(ends.get(it)))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(it -> places.add(new Place("record of " + it.topic(), text(it))));
      }
      return places;
    }
  }

  private static String text(ConsumerRecord<byte[], byte[]> it) {
    var parts = new ArrayList<String>();
    parts.add(text(it.key()));
    it.headers().forEach(header -> parts.add(header.key() + "=" + text(header.value())));
    parts.add(text(it.value()));
    return String.join("\n", parts);
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  List<Place> logs() throws IOException {
    try (var files = Files.walk(DATA.resolve("logs"))) {
      var places = new ArrayList<Place>();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        places.add(new Place(file.toString(), text(Files.readAllBytes(file))));
      }
      return places;
    }
  }

  Connection connection(String database) throws IOException, SQLException {
    var address = stack.jdbcUrl(Service.REFERRAL).replaceFirst("[^/]*$", database);
    return DriverManager.getConnection(address, "postgres", secret("postgres.password"));
  }

  static List<String> texts(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
