package org.socialprescribing.proofs.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a client wanted, all of it or nothing.
 *
 * @param id stands in every event that comes of it
 * @param legs one for each account
 * @param expected version of the first account that it was asked for, if one was
 * @param keyed whether it carried an idempotency key and so could be asked again
 * @param attempts at least one
 */
public record Action(
    String id,
    List<Leg> legs,
    @Nullable Long expected,
    boolean keyed,
    List<Attempt> attempts,
    Outcome outcome) {

  /** When it can have happened at the earliest. */
  public long start() {
    return attempts.getFirst().start();
  }

  /** When it had happened at the latest, if it has. */
  public long end() {
    return switch (outcome) {
      case Outcome.Ok _, Outcome.Refused _ -> attempts.getLast().end();
      case Outcome.Unknown _ -> Long.MAX_VALUE;
    };
  }

  /** How many events it makes. */
  public int size() {
    return legs.stream().mapToInt(leg -> leg.amounts().size()).sum();
  }
}
