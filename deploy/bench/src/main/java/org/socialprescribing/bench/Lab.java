package org.socialprescribing.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.socialprescribing.proofs.servers.KafkaServer;
import org.socialprescribing.proofs.servers.PostgresServer;
import org.socialprescribing.proofs.servers.Workspace;

/** Both sides, ready, on one PostgreSQL with everything that makes it durable. */
record Lab(
    Scale scale, String token, PostgresServer postgres, ReferralServer ours, HapiServer hapi) {
  private static final Map<String, String> SETTINGS =
      Map.of("shared_buffers", "512MB", "work_mem", "64MB", "max_wal_size", "4GB");

  /** Starts everything. */
  static Lab start(Workspace workspace, Scale scale) throws Exception {
    var issuer = new Issuer();
    var postgres = PostgresServer.start(workspace, "postgres", SETTINGS);
    say("starting HAPI");
    var hapi = HapiServer.start(workspace, postgres, issuer);
    say("starting Kafka and the referral service");
    var kafka = KafkaServer.start(workspace, List.of());
    var ours = ReferralServer.start(workspace, postgres, kafka, issuer);
    var token = issuer.token("gp-system", Bodies.PRACTICE);
    return new Lab(scale, token, postgres, ours, hapi);
  }

  /** Lets nobody pay for what another has left to be written. */
  void settle() throws InterruptedException, SQLException {
    ours.awaitPublished();
    try (var connection = postgres.connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  static void say(String text) {
    System.out.println(text);
  }
}
