package org.socialprescribing.referral.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the worker counts, and when it was last seen alive. */
@Singleton
final class Meters {
  private final MeterRegistry metrics;
  private volatile Instant heartbeat = Instant.now();

  Meters(MeterRegistry metrics) {
    this.metrics = metrics;
    metrics.gauge(
        "platform.loop.heartbeat.age.seconds",
        Tags.of("loop", "delivery"),
        this,
        it -> it.silence().toMillis() / 1000.0);
  }

  void attempted(Verdict verdict) {
    metrics
        .counter("referral.delivery.attempts", "outcome", verdict.name().toLowerCase(Locale.ROOT))
        .increment();
  }

  void beat() {
    heartbeat = Instant.now();
  }

  Duration silence() {
    return Duration.between(heartbeat, Instant.now());
  }
}
