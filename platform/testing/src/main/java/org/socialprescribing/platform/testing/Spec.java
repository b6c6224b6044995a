package org.socialprescribing.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.decider.Rejection;

/**
 * A specification of a decider that reads as a sentence: {@code referral.given(received()).when(new
 * Accept(today)).then(accepted(today))}.
 *
 * @param <S> state
 * @param <C> commands
 * @param <E> events
 */
public final class Spec<S, C, E> {
  private final Decider<S, C, E> decider;

  private Spec(Decider<S, C, E> decider) {
    this.decider = decider;
  }

  /** Specifies this decider. */
  public static <S, C, E> Spec<S, C, E> of(Decider<S, C, E> decider) {
    return new Spec<>(decider);
  }

  /** What has happened before, in order; none for a new aggregate. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Given<S, C, E> given(E... events) {
    return given(List.of(events));
  }

  /** What has happened before, in order. */
  public Given<S, C, E> given(List<? extends E> events) {
    return new Given<>(decider, decider.fold(decider.initial(), events));
  }

  /**
   * An aggregate with its history.
   *
   * @param state where the history leads
   */
  public record Given<S, C, E>(Decider<S, C, E> decider, S state) {

    /** Gives it this command. */
    public Outcome<S, C, E> when(C command) {
      try {
        return new Outcome<>(this, decider.decide(state, command), null);
      } catch (Rejection rejection) {
        return new Outcome<>(this, List.of(), rejection);
      }
    }
  }

  /**
   * What a command led to.
   *
   * @param events the new facts; empty when rejected
   * @param rejection the broken rule, if one was
   */
  public record Outcome<S, C, E>(
      Given<S, C, E> before, List<E> events, @Nullable Rejection rejection) {

    /** Exactly these events happen, in this order. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Outcome<S, C, E> then(E... expected) {
      accepted();
      assertThat(events).containsExactly(expected);
      return this;
    }

    /** The command is accepted and changes nothing. */
    public void thenNothing() {
      accepted();
      assertThat(events).as("events").isEmpty();
    }

    /** The rule with this code forbids the command. */
    public void thenRejected(Enum<?> code) {
      if (rejection == null) {
        throw new AssertionError("expected a rejection with " + code + " but happened: " + events);
      }
      assertThat((Object) rejection.code()).as(rejection.detail()).isEqualTo(code);
    }

    /** Looks at the state that follows. */
    public void thenState(Consumer<S> expectation) {
      accepted();
      expectation.accept(before.decider().fold(before.state(), events));
    }

    /** The next command of the same story. */
    public Outcome<S, C, E> when(C command) {
      accepted();
      return new Given<>(before.decider(), before.decider().fold(before.state(), events))
          .when(command);
    }

    private void accepted() {
      if (rejection != null) {
        throw new AssertionError(
            "rejected with " + rejection.code() + ": " + rejection.detail(), rejection);
      }
    }
  }
}
