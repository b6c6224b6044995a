package org.socialprescribing.local;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** One Kafka broker in KRaft mode, with the topics of the system. Nothing in it ever expires. */
final class Kafka implements Part {
  /** What the services publish to, each topic kept for ever. */
  static final List<String> TOPICS =
      List.of(
          "organisation.events",
          "person.events",
          "referral.events",
          "caseload.events",
          "supervision.events");

  private static final int PARTITIONS = 6;
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private final Child child;
  private final Ports ports;

  private Kafka(Child child, Ports ports) {
    this.child = child;
    this.ports = ports;
  }

  static Kafka start(Folders folders, Ports ports) {
    var file = folders.data().resolve("kafka.properties");
    try (var out = Files.newBufferedWriter(file)) {
      properties(folders, ports).store(out, "Written at each start.");
    } catch (IOException e) {
      throw new Trouble("Cannot write " + file, e);
    }
    var command =
        List.of(
            Child.java(),
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            folders.classes() + ":" + folders.libraries() + "/*",
            Broker.class.getName(),
            file.toString());
    return new Kafka(Child.start("kafka", command, Map.of(), folders), ports);
  }

  Child child() {
    return child;
  }

  @Override
  public void close() {
    child.close();
  }

  /** Waits until the broker serves and every topic exists. */
  void awaitReady() throws InterruptedException {
    var end = Instant.now().plus(LIMIT);
    var client =
        Map.<String, Object>of(
            "bootstrap.servers", "localhost:" + ports.kafka(), "reconnect.backoff.max.ms", 500);
    try (var admin = Admin.create(client)) {
      while (true) {
        try {
          createMissing(admin);
          return;
        } catch (ExecutionException | TimeoutException notYet) {
          child.requireAlive();
          if (Instant.now().isAfter(end)) {
            throw new Trouble("Kafka is not ready after %d s".formatted(LIMIT.toSeconds()), notYet);
          }
        }
      }
    }
  }

  private static void createMissing(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    var existing = admin.listTopics().names().get(5, TimeUnit.SECONDS);
    var missing =
        TOPICS.stream()
            .filter(name -> !existing.contains(name))
            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
            .map(topic -> topic.configs(Map.of("retention.ms", "-1", "retention.bytes", "-1")))
            .toList();
    admin.createTopics(missing).all().get(15, TimeUnit.SECONDS);
  }

  private static Properties properties(Folders folders, Ports ports) {
    var broker = "PLAINTEXT://localhost:" + ports.kafka();
    var controller = "localhost:" + ports.controller();
    var properties = new Properties();
    properties.putAll(
        Map.ofEntries(
            entry("process.roles", "broker,controller"),
            entry("node.id", "1"),
            entry("controller.quorum.voters", "1@" + controller),
            entry("controller.listener.names", "CONTROLLER"),
            entry("listeners", broker + ",CONTROLLER://" + controller),
            entry("advertised.listeners", broker),
            entry("log.dirs", folders.data().resolve("kafka").toString()),
            entry("log.retention.ms", "-1"),
            entry("auto.create.topics.enable", "false"),
            entry("delete.topic.enable", "false"),
            entry("offsets.topic.replication.factor", "1"),
            entry("offsets.topic.num.partitions", "3"),
            entry("transaction.state.log.replication.factor", "1"),
            entry("transaction.state.log.min.isr", "1"),
            entry("transaction.state.log.num.partitions", "3"),
            entry("share.coordinator.state.topic.replication.factor", "1"),
            entry("share.coordinator.state.topic.min.isr", "1"),
            entry("log.cleaner.dedupe.buffer.size", "4194304"),
            entry("num.network.threads", "2"),
            entry("num.io.threads", "4"),
            entry("group.initial.rebalance.delay.ms", "0")));
    return properties;
  }
}
