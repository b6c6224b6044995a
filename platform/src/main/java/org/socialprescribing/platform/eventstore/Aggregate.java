package org.socialprescribing.platform.eventstore;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.BiFunction;
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
    return load(Statements.of(session), id);
  }

  private Uni<Loaded<S>> load(Statements sql, String id) {
    return store
        .history(sql, stream(id), types)
        .map(history -> new Loaded<>(decider.fold(decider.initial(), history), history.size()));
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
            loaded ->
                record(
                    loaded,
                    decide(id, expected, command, loaded),
                    (events, at) -> appendAll(session, List.of(entry(id, at, events, by))),
                    id));
  }

  /**
   * Decides and records the first command of an id that was made for it: there is no history to be
   * read.
   *
   * @throws ConcurrencyConflict when the stream is there after all
   * @throws org.socialprescribing.platform.decider.Rejection when a rule forbids it
   */
  public Uni<Outcome<S, E>> create(
      Mutiny.StatelessSession session, String id, C command, Metadata by) {
    var absent = new Loaded<>(decider.initial(), 0);
    return record(
        absent,
        decider.decide(absent.state(), command),
        (events, at) -> appendAll(session, List.of(entry(id, at, events, by))),
        id);
  }

  /**
   * Decides and records a command without a transaction around it: one statement loads, one
   * appends, and the unique key of the stream guards what lies between. Two round trips instead of
   * four. A lost race is decided again, as {@link Transactions#write} does it.
   *
   * @param each statements that are each a transaction of their own
   * @throws IllegalStateException when the aggregate has inline views, which need the transaction
   * @throws UnknownStream when a version is expected of a stream that is absent
   * @throws StaleVersion when the stream is not what was expected
   * @throws org.socialprescribing.platform.decider.Rejection when a rule forbids it
   */
  public Uni<Outcome<S, E>> handleAlone(
      Statements each, String id, Expected expected, C command, Metadata by) {
    if (!views.isEmpty()) {
      throw new IllegalStateException("Inline views of " + type + " need a transaction");
    }
    var attempt =
        load(each, id)
            .flatMap(
                loaded ->
                    record(
                        loaded,
                        decide(id, expected, command, loaded),
                        (events, at) ->
                            store.append(each, types, List.of(entry(id, at, events, by))),
                        id));
    return Transactions.retryingLostRaces(attempt);
  }

  /**
   * Records the events of many commands on many absent or known streams in one statement, for
   * imports. The caller has decided them on the versions it gives.
   */
  public Uni<List<Recorded<E>>> appendAll(
      Mutiny.StatelessSession session, List<EventStore.Append<E>> appends) {
    return store
        .append(Statements.of(session), types, appends)
        .call(recorded -> updateViews(session, recorded));
  }

  /** The stream of one aggregate of this kind. */
  public StreamId stream(String id) {
    return new StreamId(type, id);
  }

  private List<E> decide(String id, Expected expected, C command, Loaded<S> loaded) {
    if (!expected.matches(loaded.version())) {
      throw loaded.version() == 0
          ? new UnknownStream(stream(id))
          : new StaleVersion(stream(id), loaded.version());
    }
    return decider.decide(loaded.state(), command);
  }

  private EventStore.Append<E> entry(String id, long version, List<E> events, Metadata by) {
    return new EventStore.Append<>(stream(id), version, events, by);
  }

  private Uni<Outcome<S, E>> record(
      Loaded<S> loaded,
      List<E> events,
      BiFunction<List<E>, Long, Uni<List<Recorded<E>>>> append,
      String id) {
    if (events.isEmpty()) {
      return Uni.createFrom().item(new Outcome<>(id, loaded.version(), loaded.state(), List.of()));
    }
    return append
        .apply(events, loaded.version())
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
}
