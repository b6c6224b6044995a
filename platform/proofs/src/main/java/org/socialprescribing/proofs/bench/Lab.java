package org.socialprescribing.proofs.bench;

import java.util.Map;
import org.socialprescribing.proofs.servers.PostgresServer;
import org.socialprescribing.proofs.servers.Workspace;

/** Where the works are done: one server for all, and how much of them. */
public record Lab(Workspace workspace, PostgresServer postgres, Scale scale, long seed) {
  /** Commit times are read from outside; the others' change capture needs logical decoding. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "track_commit_timestamp", "on",
          "wal_level", "logical",
          "shared_buffers", "512MB",
          "work_mem", "64MB",
          "max_wal_size", "4GB");

  static Lab open(Workspace workspace, Scale scale, long seed) {
    var postgres = PostgresServer.start(workspace, "postgres", SETTINGS);
    return new Lab(workspace, postgres, scale, seed);
  }

  /** Makes a database and returns where Java finds it. */
  String database(String name) {
    postgres.createDatabase(name);
    return url(name);
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + database;
  }

  static void say(String text, Object... values) {
    System.out.println(String.format(java.util.Locale.ROOT, text, values));
  }
}
