package org.socialprescribing.proofs.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.proofs.servers.KafkaServer;
import org.socialprescribing.proofs.servers.LedgerServer;
import org.socialprescribing.proofs.servers.PostgresServer;
import org.socialprescribing.proofs.servers.Workspace;

/** Where the works are done: one PostgreSQL for all, one broker when it is needed. */
final class Lab {
  /** Commit times are read from outside; change capture needs logical decoding. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "track_commit_timestamp", "on",
          "wal_level", "logical",
          "shared_buffers", "512MB",
          "work_mem", "64MB",
          "max_wal_size", "4GB");

  private static final List<String> JVM =
      List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch");

  private final Workspace workspace;
  private final PostgresServer postgres;
  private final Scale scale;
  private @Nullable KafkaServer kafka;

  Lab(Workspace workspace, Scale scale) {
    this.workspace = workspace;
    this.postgres = PostgresServer.start(workspace, "postgres", SETTINGS);
    this.scale = scale;
  }

  Workspace workspace() {
    return workspace;
  }

  PostgresServer postgres() {
    return postgres;
  }

  Scale scale() {
    return scale;
  }

  KafkaServer kafka() throws InterruptedException {
    var running = kafka;
    if (running == null) {
      running = KafkaServer.start(workspace, List.of());
      kafka = running;
    }
    return running;
  }

  /** Makes a database and returns where Java finds it. */
  String database(String name) {
    postgres.createDatabase(name);
    return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + name;
  }

  /** Starts a ledger on a database of its name, with the compiler and heap of a server. */
  LedgerServer ledger(String name, Map<String, String> environment) throws InterruptedException {
    postgres.createDatabase(name);
    var settings =
        new LedgerServer.Settings(
            name, name, postgres.port(), name, kafka().address(), environment, JVM);
    var server = LedgerServer.start(workspace, settings);
    server.awaitReady();
    return server;
  }

  static void say(String text) {
    System.out.println(text);
  }
}
