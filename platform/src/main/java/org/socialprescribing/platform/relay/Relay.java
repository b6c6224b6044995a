package org.socialprescribing.platform.relay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the log. One instance at a time holds an advisory lock and works; the others wait for
 * it. Progress is saved on the connection that holds the lock, after the broker's acknowledgement,
 * so a crash sends again and never leaves out.
 */
@Singleton
public final class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);
  static final String NAME = "log";
  private static final long LOCK = 0x5e1a_11e5L;

  private final Pool pool;
  private final Outbound outbound;
  private final RelaySettings settings;
  private final LogReader reader;
  private final RelayMeters meters;
  private volatile boolean running;
  private @Nullable Thread thread;

  Relay(
      Pool pool,
      Outbound outbound,
      RelaySettings settings,
      ObjectMapper json,
      MeterRegistry metrics) {
    this.pool = pool;
    this.outbound = outbound;
    this.settings = settings;
    this.reader = new LogReader(json);
    this.meters = new RelayMeters(metrics, NAME);
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      running = true;
      thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    var relay = thread;
    if (relay != null) {
      relay.interrupt();
      relay.join(Duration.ofSeconds(5));
    }
  }

  /** How long the loop has been silent; zero when this instance does not take part. */
  public Duration silence() {
    return settings.enabled() ? meters.silence() : Duration.ZERO;
  }

  private void run() {
    while (running) {
      meters.beat();
      try (var lease = Lease.tryTake(pool, LOCK)) {
        if (lease.held()) {
          publish(lease);
        }
      } catch (InterruptedException e) {
        return;
      } catch (Exception e) {
        if (running) {
          LOG.warnf("The relay starts again after: %s", e.toString());
        }
      }
      pause(settings.retry());
    }
  }

  private void publish(Lease lease) throws Exception {
    try (var sender = outbound.sender()) {
      var progress = new Progress(lease, NAME);
      var pump = new Pump(lease, reader, sender, progress, settings, meters);
      while (running) {
        if (!pump.turn()) {
          Thread.sleep(pump.pause());
        }
      }
    }
  }

  private void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      running = false;
    }
  }
}
