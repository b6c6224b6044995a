package org.socialprescribing.proofs.servers;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** One Kafka broker in KRaft mode, in a process of its own. */
public final class KafkaServer implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String DIRECT = "DIRECT";
  private final Workspace workspace;
  private final Path file;
  private final int port;
  private Child child;

  private KafkaServer(Workspace workspace, Path file, int port) {
    this.workspace = workspace;
    this.file = file;
    this.port = port;
    this.child = boot();
  }

  /**
   * One more address of the broker, for a client that reaches it through a proxy.
   *
   * @param name letters
   * @param port where the broker listens
   * @param advertised where the client is told to go
   */
  public record Listener(String name, int port, int advertised) {}

  /** Starts a broker and waits for it. */
  public static KafkaServer start(Workspace workspace, List<Listener> listeners)
      throws InterruptedException {
    var port = FreePorts.next();
    var all = new ArrayList<>(listeners);
    all.add(new Listener(DIRECT, port, port));
    var file = workspace.folder().resolve("kafka.properties");
    try (var out = Files.newBufferedWriter(file)) {
      properties(workspace.folder().resolve("kafka"), all).store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var server = new KafkaServer(workspace, file, port);
    server.awaitReady();
    return server;
  }

  /** The address that no proxy stands before. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** The version of the broker, which is that of the client in this process. */
  public String version() {
    return org.apache.kafka.common.utils.AppInfoParser.getVersion();
  }

  /** Makes a topic that keeps everything. */
  public KafkaServer createTopic(String topic, int partitions) throws InterruptedException {
    var wanted =
        new NewTopic(topic, partitions, (short) 1)
            .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1"));
    try (var admin = admin()) {
      admin.createTopics(List.of(wanted)).all().get();
      return this;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends it like {@code kill -9}. */
  public void kill() {
    child.kill();
  }

  /** Starts it again on the same ports and data; returns when it answers. */
  public void restart() throws InterruptedException {
    child = boot();
    awaitReady();
  }

  @Override
  public void close() {
    child.close();
  }

  @Override
  public String toString() {
    return "kafka";
  }

  private Child boot() {
    var command =
        List.of(
            Child.java(),
            "-Xms64m",
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            Child.classPath(),
            Broker.class.getName(),
            file.toString());
    return Child.start(workspace, "kafka", command, Map.of());
  }

  private void awaitReady() throws InterruptedException {
    try (var admin = admin()) {
      Waiting.until(
          "Kafka answers",
          LIMIT,
          Duration.ofMillis(100),
          () -> {
            child.requireAlive();
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
          });
    }
  }

  private Admin admin() {
    return Admin.create(
        Map.of(
            "bootstrap.servers",
            address(),
            "reconnect.backoff.max.ms",
            200,
            "socket.connection.setup.timeout.ms",
            2000));
  }

  private static Properties properties(Path data, List<Listener> listeners) {
    var controller = "127.0.0.1:" + FreePorts.next();
    var properties = new Properties();
    properties.putAll(
        Map.ofEntries(
            entry("process.roles", "broker,controller"),
            entry("node.id", "1"),
            entry("controller.quorum.voters", "1@" + controller),
            entry("controller.listener.names", "CONTROLLER"),
            entry("listeners", each(listeners, Listener::port) + ",CONTROLLER://" + controller),
            entry("advertised.listeners", each(listeners, Listener::advertised)),
            entry("inter.broker.listener.name", DIRECT),
            entry(
                "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,"
                    + listeners.stream()
                        .map(listener -> listener.name() + ":PLAINTEXT")
                        .collect(Collectors.joining(","))),
            entry("log.dirs", data.toString()),
            entry("auto.create.topics.enable", "false"),
            entry("offsets.topic.replication.factor", "1"),
            entry("offsets.topic.num.partitions", "3"),
            entry("transaction.state.log.replication.factor", "1"),
            entry("transaction.state.log.min.isr", "1"),
            entry("transaction.state.log.num.partitions", "3"),
            entry("share.coordinator.state.topic.replication.factor", "1"),
            entry("share.coordinator.state.topic.min.isr", "1"),
            entry("log.cleaner.dedupe.buffer.size", "4194304"),
            entry("broker.session.timeout.ms", "2000"),
            entry("broker.heartbeat.interval.ms", "300"),
            entry("num.network.threads", "2"),
            entry("num.io.threads", "4"),
            entry("group.initial.rebalance.delay.ms", "0")));
    return properties;
  }

  private static String each(List<Listener> listeners, Function<Listener, Integer> port) {
    return listeners.stream()
        .map(listener -> listener.name() + "://127.0.0.1:" + port.apply(listener))
        .collect(Collectors.joining(","));
  }
}
