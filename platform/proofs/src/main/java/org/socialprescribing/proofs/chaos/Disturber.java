package org.socialprescribing.proofs.chaos;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.proofs.chaos.Disturbance.Target;
import org.socialprescribing.proofs.chaos.Disturbance.When;
import org.socialprescribing.proofs.servers.LedgerServer;
import org.socialprescribing.proofs.servers.Link;
import org.socialprescribing.proofs.servers.TcpProxy;

/** Does what the schedule says and puts it right again. */
final class Disturber {
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private final Stage stage;
  private final LedgerClient client = new LedgerClient();

  Disturber(Stage stage) {
    this.stage = stage;
  }

  Happened disturb(Incident incident) throws InterruptedException {
    var start = System.nanoTime();
    return switch (incident.what()) {
      case Disturbance.KillReplica(var first, var when) -> {
        var candidates = List.of(server(first), server(1 - first));
        var victim = kill(candidates, when);
        yield killed(incident, start, victim);
      }
      case Disturbance.KillConsumer(var when) ->
          killed(incident, start, kill(List.of(stage.consumer()), when));
      case Disturbance.KillBroker() -> {
        stage.kafka().kill();
        Thread.sleep(incident.lasts());
        var repaired = System.nanoTime();
        stage.kafka().restart();
        yield happened(incident, start, repaired, null);
      }
      case Disturbance.KillPostgres() -> {
        stage.postgres().kill();
        Thread.sleep(incident.lasts());
        var repaired = System.nanoTime();
        stage.postgres().restart();
        yield happened(incident, start, repaired, null);
      }
      case Disturbance.Cut(var replica, var target, var link) -> {
        var proxy = proxy(replica, target);
        proxy.set(link);
        Thread.sleep(incident.lasts());
        var repaired = System.nanoTime();
        proxy.set(new Link.Open());
        server(replica).awaitReady();
        yield happened(incident, start, repaired, null);
      }
    };
  }

  private record Victim(LedgerServer server, @Nullable Boolean fired) {}

  private Happened killed(Incident incident, long start, Victim victim)
      throws InterruptedException {
    Thread.sleep(incident.lasts());
    var repaired = System.nanoTime();
    victim.server().restart();
    victim.server().awaitReady();
    return happened(incident, start, repaired, victim.fired());
  }

  /** The point may be one that only one of them comes to: then it is the other's turn. */
  private Victim kill(List<LedgerServer> candidates, When when) throws InterruptedException {
    return switch (when) {
      case When.Whenever() -> {
        candidates.getFirst().kill();
        yield new Victim(candidates.getFirst(), null);
      }
      case When.AtMeter(var meter, var after) -> {
        for (var candidate : candidates) {
          client.arm(candidate, meter, after);
          if (candidate.endsWithin(PATIENCE)) {
            yield new Victim(candidate, true);
          }
          client.arm(candidate, "none", 0);
        }
        candidates.getFirst().kill();
        yield new Victim(candidates.getFirst(), false);
      }
    };
  }

  private static Happened happened(
      Incident incident, long start, long repaired, @Nullable Boolean fired) {
    var recovery = Duration.ofNanos(System.nanoTime() - repaired);
    return new Happened(incident.what(), start, repaired, recovery, fired);
  }

  private LedgerServer server(int replica) {
    return stage.replicas().get(replica).server();
  }

  private TcpProxy proxy(int replica, Target target) {
    return switch (target) {
      case POSTGRES -> stage.replicas().get(replica).toPostgres();
      case KAFKA -> stage.replicas().get(replica).toKafka();
    };
  }
}
