package org.socialprescribing.proofs.servers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One process of the ledger. */
public final class LedgerServer implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  private final Workspace workspace;
  private final Settings settings;
  private final int http = FreePorts.next();
  private final int management = FreePorts.next();
  private Child child;

  private LedgerServer(Workspace workspace, Settings settings) {
    this.workspace = workspace;
    this.settings = settings;
    this.child = boot();
  }

  /**
   * What one process is told.
   *
   * @param name of its log
   * @param service the application's name, its consumer group and source of events; replicas of one
   *     service share it
   * @param databasePort where PostgreSQL is reached, perhaps through a proxy
   * @param kafka where the broker is reached, perhaps through a proxy
   * @param environment further settings
   * @param jvm options of its Java
   */
  public record Settings(
      String name,
      String service,
      int databasePort,
      String database,
      String kafka,
      Map<String, String> environment,
      List<String> jvm) {

    /** A small process with the defaults of the platform. */
    public static Settings of(
        String name, String service, int databasePort, String database, String kafka) {
      return new Settings(
          name,
          service,
          databasePort,
          database,
          kafka,
          Map.of(),
          List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }
  }

  /** Starts a process; {@link #awaitReady()} waits for it. */
  public static LedgerServer start(Workspace workspace, Settings settings) {
    return new LedgerServer(workspace, settings);
  }

  /** Where it answers, without a slash at the end. */
  public String address() {
    return "http://127.0.0.1:" + http;
  }

  /** Where it tells its health and its metrics. */
  public String managementAddress() {
    return "http://127.0.0.1:" + management;
  }

  /** The process id. */
  public long pid() {
    return child.pid();
  }

  /** Whether the process runs, ready or not. */
  public boolean isAlive() {
    return child.isAlive();
  }

  /** Waits for the process to end by itself. */
  public boolean endsWithin(Duration patience) throws InterruptedException {
    return child.endsWithin(patience);
  }

  /** The code with which it ended. */
  public int exitCode() {
    return child.exitCode();
  }

  /** Ends it like {@code kill -9}. */
  public void kill() {
    child.kill();
  }

  /** Starts it again on the same ports. */
  public void restart() {
    child = boot();
  }

  /** Waits until it says that it is ready; returns how long that took. */
  public Duration awaitReady() throws InterruptedException {
    return Waiting.until(
        settings.name() + " is ready, see " + workspace.log(settings.name()),
        LIMIT,
        Duration.ofMillis(50),
        () -> {
          if (!child.isAlive()) {
            child.requireAlive();
          }
          return isReady();
        });
  }

  /** Whether it says that it is ready. */
  public boolean isReady() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(managementAddress() + "/q/health/ready"))
            .timeout(Duration.ofSeconds(2))
            .build();
    return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }

  @Override
  public void close() {
    child.close();
  }

  @Override
  public String toString() {
    return settings.name();
  }

  private Child boot() {
    var command = new ArrayList<String>();
    command.add(Child.java());
    command.addAll(settings.jvm());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-jar");
    command.add(jar().toString());
    return Child.start(workspace, settings.name(), command, environment());
  }

  private Path jar() {
    var jar = workspace.root().resolve("platform/proofs/ledger/target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException("The ledger is not built: " + jar + " is absent");
    }
    return jar;
  }

  private Map<String, String> environment() {
    var database = "postgresql://127.0.0.1:" + settings.databasePort() + "/" + settings.database();
    var environment = new LinkedHashMap<String, String>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(http));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
    environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database);
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + database);
    environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
    environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
    environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.kafka());
    environment.put("LEDGER_SERVICE", settings.service());
    environment.put("PLATFORM_SEALING_MASTER_KEY", workspace.key(settings.service() + "-master"));
    environment.put("PLATFORM_SEALING_INDEX_KEY", workspace.key(settings.service() + "-index"));
    environment.put("PLATFORM_PSEUDONYM_KEY", workspace.key("pseudonym"));
    environment.putAll(settings.environment());
    return environment;
  }
}
