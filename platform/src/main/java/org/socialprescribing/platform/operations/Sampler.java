package org.socialprescribing.platform.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.socialprescribing.platform.eventstore.Transactions;

/** Takes every {@link Sampled} figure; while the database is away they are not a number. */
@Singleton
final class Sampler {
  private static final Logger LOG = Logger.getLogger(Sampler.class);

  private final Transactions transactions;
  private final List<Sampled> sampled;
  private final MeterRegistry metrics;
  private final Vertx vertx;
  private final Duration every;
  private final Map<String, Double> figures = new ConcurrentHashMap<>();

  Sampler(
      Transactions transactions,
      @All List<Sampled> sampled,
      MeterRegistry metrics,
      Vertx vertx,
      @ConfigProperty(name = "platform.operations.sample-every") Duration every) {
    this.transactions = transactions;
    this.sampled = sampled;
    this.metrics = metrics;
    this.vertx = vertx;
    this.every = every;
  }

  void start(@Observes StartupEvent event) {
    sample();
    vertx.setPeriodic(every.toMillis(), ignored -> sample());
  }

  private void sample() {
    Multi.createFrom()
        .iterable(sampled)
        .onItem()
        .transformToUniAndConcatenate(one -> transactions.read(one::sample))
        .collect()
        .asList()
        .subscribe()
        .with(all -> all.forEach(this::show), this::hide);
  }

  private void show(Map<String, Double> taken) {
    taken.forEach(
        (name, value) -> {
          if (figures.put(name, value) == null) {
            metrics.gauge(name, figures, all -> all.getOrDefault(name, Double.NaN));
          }
        });
  }

  private void hide(Throwable failure) {
    figures.replaceAll((name, value) -> Double.NaN);
    LOG.debugf("No figures from the database: %s", failure.toString());
  }
}
