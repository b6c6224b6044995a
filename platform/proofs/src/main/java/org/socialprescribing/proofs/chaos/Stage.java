package org.socialprescribing.proofs.chaos;

import java.util.List;
import org.socialprescribing.proofs.servers.FreePorts;
import org.socialprescribing.proofs.servers.KafkaServer;
import org.socialprescribing.proofs.servers.KafkaServer.Listener;
import org.socialprescribing.proofs.servers.LedgerServer;
import org.socialprescribing.proofs.servers.PostgresServer;
import org.socialprescribing.proofs.servers.TcpProxy;
import org.socialprescribing.proofs.servers.Workspace;

/**
 * What is played with: two replicas of a service, each behind links of its own, and a service of
 * another database that consumes what they publish.
 */
record Stage(
    PostgresServer postgres, KafkaServer kafka, List<Replica> replicas, LedgerServer consumer) {
  static final String TOPIC = "ledger.events";

  /** The databases: the first is the replicas', the second the consumer's. */
  static final List<String> DATABASES = List.of("ledger", "mirror");

  private static final int PARTITIONS = 6;

  /** One process of the service under test. */
  record Replica(LedgerServer server, TcpProxy toPostgres, TcpProxy toKafka) {}

  static Stage build(Workspace workspace) throws InterruptedException {
    var postgres = PostgresServer.start(workspace, "postgres");
    DATABASES.forEach(postgres::createDatabase);
    var listeners =
        List.of("A", "B").stream()
            .map(
                name -> {
                  var port = FreePorts.next();
                  return new Link(name, port, TcpProxy.to(workspace, port));
                })
            .toList();
    var kafka =
        KafkaServer.start(workspace, listeners.stream().map(Link::listener).toList())
            .createTopic(TOPIC, PARTITIONS);
    var replicas = listeners.stream().map(link -> replica(workspace, postgres, link)).toList();
    var consumer =
        LedgerServer.start(
            workspace,
            LedgerServer.Settings.of(
                "mirror", "mirror", postgres.port(), DATABASES.getLast(), kafka.address()));
    var stage = new Stage(postgres, kafka, replicas, consumer);
    stage.awaitReady();
    return stage;
  }

  private record Link(String name, int port, TcpProxy proxy) {
    Listener listener() {
      return new Listener(name, port, proxy.port());
    }
  }

  private static Replica replica(Workspace workspace, PostgresServer postgres, Link link) {
    var toPostgres = TcpProxy.to(workspace, postgres.port());
    var settings =
        LedgerServer.Settings.of(
            "ledger-" + link.name(),
            "ledger",
            toPostgres.port(),
            DATABASES.getFirst(),
            "127.0.0.1:" + link.proxy().port());
    return new Replica(LedgerServer.start(workspace, settings), toPostgres, link.proxy());
  }

  void awaitReady() throws InterruptedException {
    for (var replica : replicas) {
      replica.server().awaitReady();
    }
    consumer.awaitReady();
  }
}
