package org.socialprescribing.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;

/** What all reactions of the service make of events. */
@Singleton
final class Effects {
  private final List<Reaction> reactions;
  private final List<BatchReaction> batchReactions;
  private final ObjectMapper json;
  private final Counter applied;

  Effects(
      @All List<Reaction> reactions,
      @All List<BatchReaction> batchReactions,
      ObjectMapper json,
      MeterRegistry metrics) {
    this.reactions = reactions;
    this.batchReactions = batchReactions;
    this.json = json;
    this.applied = metrics.counter("platform.inbox.applied");
  }

  /** Takes effect in order, within the session's transaction. */
  Uni<Void> apply(Mutiny.StatelessSession session, List<ConsumerRecord<String, byte[]>> records) {
    if (records.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var events = records.stream().map(kafka -> Envelope.read(kafka, json)).toList();
    var done = Uni.createFrom().voidItem();
    for (var event : events) {
      for (var reaction : reactions) {
        if (reaction.types().contains(event.type())) {
          done = done.flatMap(ignored -> reaction.on(session, event));
        }
      }
    }
    for (var reaction : batchReactions) {
      done = done.flatMap(ignored -> reaction.on(session, events));
    }
    return done.invoke(() -> applied.increment(events.size()));
  }
}
