package org.socialprescribing.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.socialprescribing.platform.eventstore.Transactions;

/**
 * Consumes every topic that the channel {@code inbox} names.
 *
 * <p>A polled batch is one transaction: positions, effects, parked events. If it fails, its records
 * are taken one by one, and the one at fault is parked. While the database is away nothing moves
 * and nothing is lost.
 */
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final int RETRIES = 3;

  private final Transactions transactions;
  private final SeenStreams seen;
  private final Parking parking;
  private final Effects effects;
  private final MeterRegistry metrics;
  private final Timer latency;
  private final InFlight inFlight = new InFlight();

  Inbox(
      Transactions transactions,
      SeenStreams seen,
      Parking parking,
      Effects effects,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.seen = seen;
    this.parking = parking;
    this.effects = effects;
    this.metrics = metrics;
    this.latency =
        Timer.builder("platform.inbox.latency")
            .description("From an event's record at its producer to its effect here")
            .publishPercentileHistogram()
            .register(metrics);
  }

  /** Handles what a poll brought. */
  @Incoming("inbox")
  public Uni<Void> consume(ConsumerRecords<String, byte[]> polled) {
    var records = StreamSupport.stream(polled.spliterator(), false).toList();
    return inFlight.during(
        () ->
            handle(records)
                .onFailure()
                .recoverWithUni(
                    () ->
                        Multi.createFrom()
                            .iterable(records)
                            .onItem()
                            .transformToUniAndConcatenate(this::handleAlone)
                            .collect()
                            .asList()
                            .replaceWithVoid()));
  }

  /** The database is closed after this, so what is in flight ends first and nothing new begins. */
  void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
    inFlight.close(Duration.ofSeconds(10));
  }

  private Uni<Void> handleAlone(ConsumerRecord<String, byte[]> kafka) {
    return handle(List.of(kafka))
        .onFailure(Transactions::databaseAway)
        .retry()
        .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
        .indefinitely()
        .onFailure(failure -> !isFinal(failure))
        .retry()
        .withBackOff(Duration.ofMillis(50), Duration.ofSeconds(1))
        .atMost(RETRIES)
        .onFailure()
        .recoverWithUni(failure -> park(kafka, failure));
  }

  /** Trying again would only hold up the others. */
  private static boolean isFinal(Throwable failure) {
    return failure instanceof IllegalArgumentException || Transactions.tookTooLong(failure);
  }

  private Uni<Void> park(ConsumerRecord<String, byte[]> kafka, Throwable failure) {
    var attempts = isFinal(failure) ? 1 : 1 + RETRIES;
    return transactions
        .write(
            session ->
                news(session, List.of(kafka))
                    .flatMap(
                        mine ->
                            mine.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : parking.park(session, kafka, Failure.of(failure, attempts))))
        .invoke(() -> report(List.of(kafka)))
        .onFailure()
        .invoke(e -> LOG.errorf("Nothing can be stored at the moment: %s", e.toString()))
        .onFailure()
        .retry()
        .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
        .indefinitely();
  }

  /**
   * What a batch is measured by is asked for at once, in one round trip; the claim comes first and
   * makes the others wait for whoever has the partition.
   */
  private Uni<Void> handle(List<ConsumerRecord<String, byte[]>> records) {
    return transactions
        .write(
            session ->
                Uni.combine()
                    .all()
                    .unis(news(session, records), parking.blocked(session))
                    .asTuple()
                    .flatMap(
                        it ->
                            take(session, it.getItem1(), it.getItem2()).replaceWith(it.getItem1())))
        .invoke(this::committed)
        .replaceWithVoid();
  }

  private Uni<List<ConsumerRecord<String, byte[]>>> news(
      Mutiny.StatelessSession session, List<ConsumerRecord<String, byte[]>> records) {
    return Uni.combine()
        .all()
        .unis(Positions.claim(session, records), seen.raise(session, records))
        .with((mine, before) -> before.news(mine));
  }

  private Uni<Void> take(
      Mutiny.StatelessSession session,
      List<ConsumerRecord<String, byte[]>> records,
      Set<String> blocked) {
    if (blocked.isEmpty()) {
      return effects.apply(session, records);
    }
    var waiting = new ArrayList<ConsumerRecord<String, byte[]>>();
    var free = new ArrayList<ConsumerRecord<String, byte[]>>();
    records.forEach(
        kafka -> (blocked.contains(parking.address(kafka)) ? waiting : free).add(kafka));
    return parking
        .parkBehind(session, waiting)
        .invoke(() -> report(waiting))
        .flatMap(ignored -> effects.apply(session, free));
  }

  private void report(List<ConsumerRecord<String, byte[]>> parked) {
    for (var kafka : parked) {
      metrics.counter("platform.inbox.parked", "topic", kafka.topic()).increment();
      LOG.warnf(
          "Parked %s partition %d offset %d: see /operations/dead-letters",
          kafka.topic(), kafka.partition(), kafka.offset());
    }
  }

  private void committed(List<ConsumerRecord<String, byte[]>> records) {
    var now = Instant.now();
    records.forEach(
        kafka ->
            Envelope.time(kafka)
                .ifPresent(recorded -> latency.record(Duration.between(recorded, now))));
  }
}
