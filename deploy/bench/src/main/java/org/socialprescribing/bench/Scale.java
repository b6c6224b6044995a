package org.socialprescribing.bench;

/**
 * How much is done.
 *
 * @param judged whether it is enough to judge the goals
 * @param warmUps rounds of each side that are not counted
 * @param rounds of each side that are
 * @param seconds of each round
 * @param perSecond referrals of the open loop
 * @param openSeconds how long the open loop goes on
 */
public record Scale(
    boolean judged, int warmUps, int rounds, int seconds, int perSecond, int openSeconds) {

  /** Enough to judge: on two processors the compilers are busy for a minute with each side. */
  public static Scale full() {
    return new Scale(true, 6, 5, 8, 100, 30);
  }

  /** Enough to see that everything works. */
  public static Scale small() {
    return new Scale(false, 0, 1, 2, 20, 3);
  }
}
