package org.socialprescribing.proofs.bench;

/**
 * How much is done.
 *
 * @param judged whether it is enough to judge the goals
 * @param rounds of each side, after one that warms up
 * @param accounts streams of the first work
 * @param payments commands per worker and round
 * @param journal slots for events of the catch-up
 * @param axonJournal slots of the peer's catch-up in batches, and twenty times those one by one
 * @param seconds of each round of the open loop
 * @param perSecond commands of the open loop
 * @param warmUp commands before the open loop, as fast as they go
 * @param backlog events that a relay has before it
 * @param loads of the long stream
 */
public record Scale(
    boolean judged,
    int rounds,
    int accounts,
    int payments,
    int journal,
    int axonJournal,
    int seconds,
    int perSecond,
    int warmUp,
    int backlog,
    int loads) {

  /** Enough to judge. */
  public static Scale full() {
    return new Scale(true, 5, 20_000, 3_000, 5_130_000, 60_000, 15, 500, 64_000, 150_000, 300);
  }

  /** Enough to see that everything works. */
  public static Scale small() {
    return new Scale(false, 1, 800, 150, 60_000, 3_000, 4, 100, 640, 6_000, 30);
  }
}
