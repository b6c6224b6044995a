package org.socialprescribing.bench;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.socialprescribing.proofs.servers.Child;
import org.socialprescribing.proofs.servers.FreePorts;
import org.socialprescribing.proofs.servers.KafkaServer;
import org.socialprescribing.proofs.servers.PostgresServer;
import org.socialprescribing.proofs.servers.Waiting;
import org.socialprescribing.proofs.servers.Workspace;

/** The packaged referral service with a database of its own and the practices of the demo. */
final class ReferralServer {
  static final String DATABASE = "referral";
  private static final List<String> TOPICS =
      List.of("organisation.events", "person.events", "referral.events", "caseload.events");
  private static final String PUBLISHED =
      """
      select not exists (
        select from event e join relay_progress p on (e.xid, e.position) > (p.xid, p.position))
      """;

  private final int port = FreePorts.next();
  private final PostgresServer postgres;
  private final Target target;

  private ReferralServer(PostgresServer postgres) {
    this.postgres = postgres;
    this.target = new Target("referral service", port, "/fhir/ServiceRequest", new Sent());
  }

  /** Starts it and waits until it is ready. */
  static ReferralServer start(
      Workspace workspace, PostgresServer postgres, KafkaServer kafka, Issuer issuer)
      throws IOException, InterruptedException {
    postgres.createDatabase(DATABASE);
    for (var topic : TOPICS) {
      kafka.createTopic(topic, 3);
    }
    var server = new ReferralServer(postgres);
    server.boot(workspace, kafka, issuer);
    var operator = issuer.token("operator", "X99999");
    for (var kind : List.of("practices", "list-sizes")) {
      var csv = workspace.root().resolve("deploy/demo/organisations").resolve(kind + ".csv");
      var imports = "http://127.0.0.1:" + server.port + "/organisations/imports/" + kind;
      Servers.post(imports, operator, "text/csv", Files.readString(csv));
    }
    return server;
  }

  Target target() {
    return target;
  }

  /** Waits until every event has been published, so that no work of this side is left over. */
  Duration awaitPublished() throws InterruptedException {
    return Waiting.until(
        "all events are published",
        Duration.ofMinutes(2),
        Duration.ofMillis(50),
        () -> {
          try (var connection = postgres.connect(DATABASE);
              var statement = connection.createStatement();
              var row = statement.executeQuery(PUBLISHED)) {
            return row.next() && row.getBoolean(1);
          }
        });
  }

  /** How many events were stored. */
  long events() throws SQLException {
    try (var connection = postgres.connect(DATABASE);
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from event")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void boot(Workspace workspace, KafkaServer kafka, Issuer issuer)
      throws InterruptedException {
    var jar = Servers.built(workspace, "referral-service/target/quarkus-app/quarkus-run.jar");
    var command = new ArrayList<String>();
    command.add(Child.java());
    command.addAll(Servers.JVM);
    command.addAll(jvmExtras());
    command.addAll(List.of("-jar", jar.toString()));
    var management = FreePorts.next();
    var database = "postgresql://127.0.0.1:" + postgres.port() + "/" + DATABASE;
    var environment =
        Map.ofEntries(
            entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
            entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
            entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
            entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(management)),
            entry("QUARKUS_DATASOURCE_REACTIVE_URL", database),
            entry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + database),
            entry("QUARKUS_DATASOURCE_USERNAME", "postgres"),
            entry("QUARKUS_DATASOURCE_PASSWORD", "postgres"),
            entry("KAFKA_BOOTSTRAP_SERVERS", kafka.address()),
            entry("QUARKUS_OIDC_PUBLIC_KEY", issuer.publicKey()),
            entry("QUARKUS_OIDC_TOKEN_ISSUER", Issuer.NAME),
            entry("PLATFORM_SEALING_MASTER_KEY", workspace.key("master")),
            entry("PLATFORM_SEALING_INDEX_KEY", workspace.key("index")),
            entry("PLATFORM_PSEUDONYM_KEY", workspace.key("pseudonym")));
    var child = Child.start(workspace, "referral-service", command, environment);
    Servers.await(child, "http://127.0.0.1:" + management + "/q/health/ready", 200);
  }

  /** For profiling: {@code BENCH_JVM=-XX:StartFlightRecording=filename=/tmp/ours.jfr}. */
  private static List<String> jvmExtras() {
    var extras = System.getenv().getOrDefault("BENCH_JVM", "");
    return extras.isBlank() ? List.of() : List.of(extras.split(" "));
  }
}
