package org.socialprescribing.platform.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;

/** What a loop over the log counts, each at its moment, and when it was last seen alive. */
final class RelayMeters {
  private final Counter acknowledged;
  private final Counter published;
  private volatile Instant heartbeat = Instant.now();

  RelayMeters(MeterRegistry metrics, String loop) {
    acknowledged = metrics.counter("platform.relay.acknowledged", "loop", loop);
    published = metrics.counter("platform.relay.published", "loop", loop);
    metrics.gauge(
        "platform.loop.heartbeat.age.seconds",
        io.micrometer.core.instrument.Tags.of("loop", loop),
        this,
        meters -> meters.silence().toMillis() / 1000.0);
  }

  /** The broker has them, and progress is not saved yet. */
  void acknowledged(int events) {
    acknowledged.increment(events);
  }

  /** Progress is saved. */
  void published(int events) {
    published.increment(events);
  }

  void beat() {
    heartbeat = Instant.now();
  }

  /** How long the loop has not been heard of. */
  Duration silence() {
    return Duration.between(heartbeat, Instant.now());
  }
}
