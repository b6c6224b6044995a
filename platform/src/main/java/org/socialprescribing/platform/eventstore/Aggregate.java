package org.socialprescribing.platform.eventstore;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.decider.Decider;

/**
 * The write shell of one kind of aggregate: load, decide, append, update the inline views.
 *
 * <p>Everything happens in the transaction of the given session, so that several aggregates can
 * change together. Open it with {@link Transactions#write}, which repeats work that lost a race.
 *
 * @param <S> state
 * @param <C> commands
 * @param <E> events
 */
public final class Aggregate<S, C, E> {
  private final String type;
  private final Decider<S, C, E> decider;
  private final EventTypes<E> types;
  private final EventStore store;
  private final List<InlineView<? super E>> views;

  /**
   * @param type the stream type
   * @param views written in the same transaction, in the order given
   */
  public Aggregate(
      String type,
      Decider<S, C, E> decider,
      EventTypes<E> types,
      EventStore store,
      List<InlineView<? super E>> views) {
    this.type = type;
    this.decider = decider;
    this.types = types;
    this.store = store;
    this.views = List.copyOf(views);
  }

  /**
   * A state with the version it stands at.
   *
   * @param version 0 when the stream is absent
   */
  public record Loaded<S>(S state, long version) {}

  /**
   * What a command led to.
   *
   * @param version the stream's version afterwards
   * @param events what happened; empty when nothing changed
   */
  public record Outcome<S, E>(String id, long version, S state, List<Recorded<E>> events) {}

  /** The current state of a stream; the initial state at version 0 when it is absent. */
  public Uni<Loaded<S>> load(Mutiny.StatelessSession session, String id) {
    return store
        .load(session, new StreamId(type, id), types, 0)
        .map(
            history ->
                new Loaded<>(
                    decider.fold(decider.initial(), history.stream().map(Recorded::event).toList()),
                    history.size()));
  }

  /**
   * Decides and records a command.
   *
   * @throws UnknownStream when a version is expected of a stream that is absent
   * @throws StaleVersion when the stream is not what was expected
   * @throws org.socialprescribing.platform.decider.Rejection when a rule forbids it
   */
  public Uni<Outcome<S, E>> handle(
      Mutiny.StatelessSession session, String id, Expected expected, C command, Metadata by) {
    return load(session, id)
        .flatMap(
            loaded -> {
              check(expected, new StreamId(type, id), loaded.version());
              return record(session, id, loaded, decider.decide(loaded.state(), command), by);
            });
  }

  /**
   * Records the events of many commands on many absent or known streams in one statement, for
   * imports. The caller has decided them on the versions it gives.
   */
  public Uni<List<Recorded<E>>> appendAll(
      Mutiny.StatelessSession session, List<EventStore.Append<E>> appends) {
    return store.append(session, types, appends).call(recorded -> updateViews(session, recorded));
  }

  /** The stream of one aggregate of this kind. */
  public StreamId stream(String id) {
    return new StreamId(type, id);
  }

  private Uni<Outcome<S, E>> record(
      Mutiny.StatelessSession session, String id, Loaded<S> loaded, List<E> events, Metadata by) {
    if (events.isEmpty()) {
      return Uni.createFrom().item(new Outcome<>(id, loaded.version(), loaded.state(), List.of()));
    }
    var append = new EventStore.Append<>(stream(id), loaded.version(), events, by);
    return appendAll(session, List.of(append))
        .map(
            recorded ->
                new Outcome<>(
                    id,
                    loaded.version() + events.size(),
                    decider.fold(loaded.state(), events),
                    recorded));
  }

  private Uni<Void> updateViews(Mutiny.StatelessSession session, List<Recorded<E>> recorded) {
    var done = Uni.createFrom().voidItem();
    for (var event : recorded) {
      for (var view : views) {
        done = done.flatMap(ignored -> view.apply(session, event));
      }
    }
    return done;
  }

  private static void check(Expected expected, StreamId stream, long actual) {
    if (!expected.matches(actual)) {
      throw actual == 0 ? new UnknownStream(stream) : new StaleVersion(stream, actual);
    }
  }
}
