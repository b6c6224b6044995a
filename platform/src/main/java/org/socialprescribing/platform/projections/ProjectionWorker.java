package org.socialprescribing.platform.projections;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs the engine in the background, from the start of the service to its end. */
@Singleton
final class ProjectionWorker {
  private static final Logger LOG = Logger.getLogger(ProjectionWorker.class);

  private final Projections projections;
  private final ProjectionSet declared;
  private final ProjectionSettings settings;
  private final MeterRegistry metrics;
  private volatile boolean running;
  private volatile Instant passed = Instant.now();
  private @Nullable Thread thread;

  ProjectionWorker(
      Projections projections,
      ProjectionSet declared,
      ProjectionSettings settings,
      MeterRegistry metrics) {
    this.projections = projections;
    this.declared = declared;
    this.settings = settings;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    if (declared.projections().isEmpty()) {
      return;
    }
    projections.declare();
    declared.projections().stream().map(Projection::name).forEach(this::measure);
    if (settings.enabled()) {
      metrics.gauge(
          "platform.loop.heartbeat.age.seconds",
          Tags.of("loop", "projections"),
          projections,
          engine -> silence(engine).toMillis() / 1000.0);
      if (projections.shortLog()) {
        projections.work();
      }
      running = true;
      thread = Thread.ofPlatform().name("projections").daemon().start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    projections.stop();
    var worker = thread;
    if (worker != null) {
      worker.join(Duration.ofSeconds(5));
      worker.interrupt();
    }
  }

  private void run() {
    while (running) {
      passed = Instant.now();
      try {
        projections.work();
      } catch (RuntimeException e) {
        LOG.warnf("Projections are looked at again after: %s", e.toString());
      }
      try {
        Thread.sleep(settings.idle());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** A pass that builds is heard of with every slice. */
  private Duration silence(Projections engine) {
    var slice = engine.lookedAt();
    return Duration.between(slice.isAfter(passed) ? slice : passed, Instant.now());
  }

  private void measure(String name) {
    gauge("platform.projections.lag", name, ProjectionStatus::lag);
    gauge("platform.projections.building", name, ProjectionStatus::building);
  }

  private void gauge(String gauge, String name, ToLongFunction<ProjectionStatus> value) {
    metrics.gauge(
        gauge,
        Tags.of("projection", name),
        projections,
        engine ->
            engine.lastStatus().stream()
                .filter(status -> status.projection().equals(name))
                .mapToLong(value)
                .sum());
  }
}
