package org.socialprescribing.platform.relay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the log again to other topics, as an operator asked. It has a progress and a lock of its
 * own, so the relay goes on meanwhile, and what was interrupted is resumed.
 */
@Singleton
final class Republisher {
  private static final Logger LOG = Logger.getLogger(Republisher.class);
  private static final long LOCK = 0x5e1a_11e6L;

  private final Pool pool;
  private final Outbound outbound;
  private final RelaySettings settings;
  private final LogReader reader;
  private final RelayMeters meters;
  private volatile boolean running;
  private @Nullable Thread thread;

  Republisher(
      Pool pool,
      Outbound outbound,
      RelaySettings settings,
      ObjectMapper json,
      MeterRegistry metrics) {
    this.pool = pool;
    this.outbound = outbound;
    this.settings = settings;
    this.reader = new LogReader(json);
    this.meters = new RelayMeters(metrics, "republish");
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      running = true;
      thread = Thread.ofVirtual().name("republish").start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    var loop = thread;
    if (loop != null) {
      loop.interrupt();
      loop.join(Duration.ofSeconds(5));
    }
  }

  private void run() {
    while (running) {
      meters.beat();
      try (var lease = Lease.tryTake(pool, LOCK)) {
        while (lease.held() && running && republishOne(lease)) {
          LOG.info("A republication has ended");
        }
      } catch (InterruptedException e) {
        return;
      } catch (Exception e) {
        LOG.debugf("Republication starts again after: %s", e.toString());
      }
      pause();
    }
  }

  private boolean republishOne(Lease lease) throws Exception {
    var rows =
        lease
            .query(
                "select to_topic, topic, from_position from republication"
                    + " where state = 'running' order by requested_at limit 1",
                Tuple.tuple())
            .iterator();
    if (!rows.hasNext()) {
      return false;
    }
    var row = rows.next();
    var to = row.getString(0);
    try (var sender = outbound.sender(row.getString(1), to, row.getLong(2))) {
      if (!sender.knows(to)) {
        end(lease, to, "failed", "The broker has no topic " + to);
        return true;
      }
      var progress = new Progress(lease, Republication.name(to));
      var pump = new Pump(lease, reader, sender, progress, settings, meters);
      while (running && pump.turn()) {
        Thread.onSpinWait();
      }
      if (running) {
        end(lease, to, "done", null);
      }
      return true;
    }
  }

  private static void end(Lease lease, String to, String state, @Nullable String reason) {
    lease.query(
        "update republication set state = $2, reason = $3, ended_at = clock_timestamp()"
            + " where to_topic = $1",
        Tuple.of(to, state, reason));
  }

  private void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      running = false;
    }
  }
}
