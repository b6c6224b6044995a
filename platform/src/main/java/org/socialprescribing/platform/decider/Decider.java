package org.socialprescribing.platform.decider;

import java.util.List;

/**
 * The rules of one kind of aggregate, as pure functions.
 *
 * <p>Clock, generated ids and policy figures are part of the command: the same state and command
 * give the same events, always.
 *
 * @param <S> state, immutable
 * @param <C> commands, a sealed interface
 * @param <E> events, a sealed interface
 */
public interface Decider<S, C, E> {

  /** The state before the first event. */
  S initial();

  /**
   * Decides what happens.
   *
   * @return the new facts in order; empty when the command changes nothing
   * @throws Rejection when a rule forbids the command
   */
  List<E> decide(S state, C command);

  /** Applies one fact. Total: every event of the type is accepted in every state. */
  S evolve(S state, E event);

  /** Applies facts in order. */
  default S fold(S state, Iterable<? extends E> events) {
    var current = state;
    for (var event : events) {
      current = evolve(current, event);
    }
    return current;
  }
}
