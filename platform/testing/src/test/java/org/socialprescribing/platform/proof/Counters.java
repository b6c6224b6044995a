package org.socialprescribing.platform.proof;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.EventStore;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.proof.CounterEvent.CounterRaised;
import org.socialprescribing.platform.relay.Publication;
import org.socialprescribing.platform.relay.PublishedEvent;

/** Wires the counter as a service wires its aggregates. */
@Singleton
final class Counters implements Publication<CounterEvent> {
  static final EventTypes<CounterEvent> TYPES =
      EventTypes.of(CounterEvent.class).type("counter-raised", 1, CounterRaised.class).build();

  @Produces
  @Singleton
  Aggregate<Long, Raise, CounterEvent> aggregate(EventStore store) {
    return new Aggregate<>("counter", new CounterDecider(), TYPES, store, List.of(Counters::tally));
  }

  /** Waits between event and view, so that a half transaction has time to happen. */
  private static Uni<Void> tally(
      Mutiny.StatelessSession session, Recorded<? extends CounterEvent> event) {
    return Sql.select(session, "select 1 from pg_sleep(0.004)")
        .flatMap(
            ignored ->
                Sql.update(
                    session,
                    """
                    insert into tally (id, amount) values ($1, $2)
                    on conflict (id) do update set amount = tally.amount + excluded.amount
                    """,
                    event.stream().id(),
                    by(event.event())))
        .replaceWithVoid();
  }

  private static long by(CounterEvent event) {
    return switch (event) {
      case CounterRaised(var by) -> by;
    };
  }

  @Override
  public String streamType() {
    return "counter";
  }

  @Override
  public EventTypes<CounterEvent> types() {
    return TYPES;
  }

  @Override
  public Optional<PublishedEvent> translate(Recorded<CounterEvent> event) {
    return Optional.of(
        new PublishedEvent(
            "person.events", event.stream().id(), "counter.raised.v1", event.event()));
  }
}
