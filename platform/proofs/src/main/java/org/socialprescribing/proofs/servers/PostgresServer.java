package org.socialprescribing.proofs.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL server that keeps what it has committed, whatever is done to its processes. */
public final class PostgresServer implements AutoCloseable {
  private static final Map<String, String> DURABLE =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "max_connections", "120",
          "shared_buffers", "128MB");

  private final Workspace workspace;
  private final String name;
  private final Map<String, String> settings;
  private final int port = FreePorts.next();
  private EmbeddedPostgres server;

  private PostgresServer(Workspace workspace, String name, Map<String, String> settings) {
    this.workspace = workspace;
    this.name = name;
    this.settings = settings;
    this.server = boot();
  }

  /** Starts one with settings that survive a crash. */
  public static PostgresServer start(Workspace workspace, String name) {
    return start(workspace, name, Map.of());
  }

  /** Starts one with other settings on top. */
  public static PostgresServer start(
      Workspace workspace, String name, Map<String, String> settings) {
    var all = new LinkedHashMap<>(DURABLE);
    all.putAll(settings);
    return new PostgresServer(workspace, name, all);
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Makes an empty database. */
  public PostgresServer createDatabase(String database) {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute("create database " + database);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection as its administrator, who is also the ledger's user. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=2&ApplicationName=proofs"
            .formatted(port, database),
        "postgres",
        "postgres");
  }

  /** The version of the server. */
  public String version() {
    try (var connection = connect("postgres")) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the postmaster and every backend like {@code kill -9}. */
  public void kill() {
    var postmaster = postmaster();
    var backends = postmaster.descendants().toList();
    var all = Stream.concat(Stream.of(postmaster), backends.stream()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
    closeServer();
  }

  /** Starts it again on the same port and data; returns when it answers. */
  public void restart() {
    server = boot();
  }

  @Override
  public void close() {
    closeServer();
  }

  @Override
  public String toString() {
    return name;
  }

  private EmbeddedPostgres boot() {
    var log = ProcessBuilder.Redirect.appendTo(workspace.log(name).toFile());
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setPort(port)
            .setErrorRedirector(log)
            .setOutputRedirector(log);
    settings.forEach(builder::setServerConfig);
    try {
      return workspace.own(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(name + " does not start, see " + workspace.log(name), e);
    }
  }

  private void closeServer() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessHandle postmaster() {
    try (var lines = Files.lines(data().resolve("postmaster.pid"))) {
      var pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
      return ProcessHandle.of(pid).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path data() {
    return workspace.folder().resolve(name);
  }
}
