package org.socialprescribing.platform.testing;

import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker in KRaft mode, alone and in this JVM, with its data in a temporary folder. */
final class EmbeddedBroker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final String address;
  private final Path folder;

  private EmbeddedBroker(KafkaRaftServer server, String address, Path folder) {
    this.server = server;
    this.address = address;
    this.folder = folder;
  }

  static EmbeddedBroker start() throws IOException {
    var folder = Files.createTempDirectory("kafka-");
    var address = "localhost:" + freePort();
    var properties = properties(address, "localhost:" + freePort(), folder.resolve("data"));
    var file = folder.resolve("server.properties");
    try (var out = Files.newBufferedWriter(file)) {
      properties.store(out, null);
    }
    format(file);
    var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker(server, address, folder);
  }

  String address() {
    return address;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(EmbeddedBroker::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties properties(String address, String controller, Path data) {
    var properties = new Properties();
    properties.putAll(
        Map.ofEntries(
            entry("process.roles", "broker,controller"),
            entry("node.id", "1"),
            entry("controller.quorum.voters", "1@" + controller),
            entry("controller.listener.names", "CONTROLLER"),
            entry("listeners", "PLAINTEXT://" + address + ",CONTROLLER://" + controller),
            entry("advertised.listeners", "PLAINTEXT://" + address),
            entry("log.dirs", data.toString()),
            entry("auto.create.topics.enable", "false"),
            entry("log.cleaner.dedupe.buffer.size", "2097152"),
            entry("offsets.topic.replication.factor", "1"),
            entry("offsets.topic.num.partitions", "1"),
            entry("transaction.state.log.replication.factor", "1"),
            entry("transaction.state.log.min.isr", "1"),
            entry("transaction.state.log.num.partitions", "1"),
            entry("share.coordinator.state.topic.replication.factor", "1"),
            entry("share.coordinator.state.topic.min.isr", "1"),
            entry("group.initial.rebalance.delay.ms", "0")));
    return properties;
  }

  private static void format(Path file) {
    var said = new ByteArrayOutputStream();
    String[] arguments = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
    if (StorageTool.execute(arguments, new PrintStream(said, true)) != 0) {
      throw new IllegalStateException("Kafka's storage cannot be formatted: " + said);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
