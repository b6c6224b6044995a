package org.socialprescribing.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * One PostgreSQL cluster with a database and a role for each service, durable like a server's: what
 * is committed survives a crash. A role can connect to its own database only.
 */
final class Postgres implements Part {
  private static final String ADMIN = "postgres";
  private static final String ACCESS =
      """
      # Written at each start.
      host  referral     referral     127.0.0.1/32  scram-sha-256
      host  caseload     caseload     127.0.0.1/32  scram-sha-256
      host  supervision  supervision  127.0.0.1/32  scram-sha-256
      host  reporting    reporting    127.0.0.1/32  scram-sha-256
      host  all          postgres     127.0.0.1/32  scram-sha-256
      """;
  private final EmbeddedPostgres server;
  private final Secrets secrets;

  private Postgres(EmbeddedPostgres server, Secrets secrets) {
    this.server = server;
    this.secrets = secrets;
  }

  static Postgres start(Folders folders, Ports ports, Secrets secrets) {
    var data = folders.data().resolve("postgres");
    var binaries = folders.data().resolve("postgres-binaries");
    var log = ProcessBuilder.Redirect.appendTo(folders.log("postgres").toFile());
    var complete = data.resolve("prepared");
    HalfDone.remove(data, complete);
    HalfDone.removeWithin(binaries, ".exists");
    System.setProperty("ot.epg.working-dir", binaries.toString());
    try {
      var builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setOverrideWorkingDirectory(binaries.toFile())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setPort(ports.postgres())
              .setConnectConfig("password", secrets.password(ADMIN))
              .setErrorRedirector(log)
              .setOutputRedirector(log);
      settings().forEach(builder::setServerConfig);
      var postgres = new Postgres(builder.start(), secrets);
      postgres.prepare(data);
      Files.writeString(complete, "");
      return postgres;
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new Trouble("PostgreSQL does not start, see " + folders.log("postgres"), e);
    }
  }

  /** The version of the server. */
  String version() {
    return ask("show server_version");
  }

  /** The first value of the first row that this query gives. */
  String ask(String query) {
    try (var connection = admin();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new Trouble("PostgreSQL cannot be stopped", e);
    }
  }

  private static Map<String, String> settings() {
    return Map.of(
        "fsync", "on",
        "synchronous_commit", "on",
        "full_page_writes", "on",
        "listen_addresses", "127.0.0.1",
        "unix_socket_directories", "",
        "max_connections", "120",
        "shared_buffers", "128MB",
        "password_encryption", "scram-sha-256");
  }

  private void prepare(Path data) throws SQLException, IOException {
    try (var connection = admin()) {
      run(connection, "alter role postgres password '%s'".formatted(secrets.password(ADMIN)));
      for (var service : Service.values()) {
        prepare(connection, service.database());
      }
      Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
      run(connection, "select pg_reload_conf()");
    }
  }

  private void prepare(Connection connection, String name) throws SQLException {
    var password = secrets.password(name);
    if (isNew(connection, "select 1 from pg_roles where rolname = ?", name)) {
      run(connection, "create role %s login".formatted(name));
    }
    run(connection, "alter role %s password '%s'".formatted(name, password));
    if (isNew(connection, "select 1 from pg_database where datname = ?", name)) {
      run(connection, "create database %1$s owner %1$s".formatted(name));
    }
    run(connection, "revoke all on database %s from public".formatted(name));
  }

  private static boolean isNew(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return !statement.executeQuery().next();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection admin() throws SQLException {
    return server
        .getDatabase(ADMIN, ADMIN, Map.of("password", secrets.password(ADMIN)))
        .getConnection();
  }
}
