package org.socialprescribing.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

  private final Transactions transactions;
  private final Parking parking;
  private final List<Reaction> reactions;
  private final List<BatchReaction> batchReactions;
  private final ObjectMapper json;
  private final MeterRegistry metrics;

  Inbox(
      Transactions transactions,
      Parking parking,
      @All List<Reaction> reactions,
      @All List<BatchReaction> batchReactions,
      ObjectMapper json,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.parking = parking;
    this.reactions = reactions;
    this.batchReactions = batchReactions;
    this.json = json;
    this.metrics = metrics;
  }

  /** Handles what a poll brought. */
  @Incoming("inbox")
  public Uni<Void> consume(ConsumerRecords<String, byte[]> polled) {
    var records = StreamSupport.stream(polled.spliterator(), false).toList();
    return handle(records)
        .onFailure()
        .recoverWithUni(
            () ->
                Multi.createFrom()
                    .iterable(records)
                    .onItem()
                    .transformToUniAndConcatenate(this::handleAlone)
                    .collect()
                    .asList()
                    .replaceWithVoid());
  }

  private Uni<Void> handleAlone(ConsumerRecord<String, byte[]> kafka) {
    return handle(List.of(kafka))
        .onFailure(Transactions::databaseAway)
        .retry()
        .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
        .indefinitely()
        .onFailure(failure -> !(failure instanceof IllegalArgumentException))
        .retry()
        .withBackOff(Duration.ofMillis(50), Duration.ofSeconds(1))
        .atMost(3)
        .onFailure()
        .recoverWithUni(failure -> park(kafka, failure));
  }

  private Uni<Void> park(ConsumerRecord<String, byte[]> kafka, Throwable failure) {
    return transactions
        .write(
            session ->
                Positions.claim(session, List.of(kafka))
                    .flatMap(
                        mine ->
                            mine.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : parkOne(session, kafka, failure.toString())))
        .onFailure()
        .invoke(e -> LOG.errorf("Nothing can be stored at the moment: %s", e.toString()))
        .onFailure()
        .retry()
        .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
        .indefinitely();
  }

  private Uni<Void> handle(List<ConsumerRecord<String, byte[]>> records) {
    return transactions.write(
        session ->
            Positions.claim(session, records)
                .flatMap(
                    mine ->
                        mine.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : parking
                                .blockedKeys(session, mine)
                                .flatMap(blocked -> effects(session, mine, blocked))));
  }

  private Uni<Void> effects(
      Mutiny.StatelessSession session,
      List<ConsumerRecord<String, byte[]>> records,
      Set<String> blocked) {
    var done = Uni.createFrom().voidItem();
    var events = new ArrayList<IncomingEvent>();
    for (var kafka : records) {
      if (blocked.contains(Parking.address(kafka))) {
        done = done.flatMap(ignored -> parkOne(session, kafka, "Waits behind a parked event"));
      } else {
        events.add(Envelope.read(kafka, json));
      }
    }
    for (var event : events) {
      for (var reaction : reactions) {
        if (reaction.types().contains(event.type())) {
          done = done.flatMap(ignored -> reaction.on(session, event));
        }
      }
    }
    for (var reaction : batchReactions) {
      done = done.flatMap(ignored -> reaction.on(session, List.copyOf(events)));
    }
    return done;
  }

  private Uni<Void> parkOne(
      Mutiny.StatelessSession session, ConsumerRecord<String, byte[]> kafka, String reason) {
    metrics.counter("platform.inbox.parked", "topic", kafka.topic()).increment();
    LOG.warnf(
        "Parked %s partition %d offset %d: see parked_event for the reason",
        kafka.topic(), kafka.partition(), kafka.offset());
    return parking.park(session, kafka, reason);
  }
}
