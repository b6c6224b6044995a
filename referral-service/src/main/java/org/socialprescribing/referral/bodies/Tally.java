package org.socialprescribing.referral.bodies;

/** Counts what a body holds. The largest published example of BaRS has 1,600 tokens, 11 deep. */
final class Tally {
  static final int MOST_TOKENS = 20_000;
  static final int MOST_BESIDE_EACH_OTHER = 1_000;
  static final int DEEPEST = 64;

  private final int[] beside = new int[DEEPEST + 1];
  private int depth;
  private int all;

  /**
   * One more thing where we are.
   *
   * @throws RefusedBody when it is one too many
   */
  void one() {
    if (++all > MOST_TOKENS || ++beside[depth] > MOST_BESIDE_EACH_OTHER) {
      throw RefusedBody.tooCostly("The body holds too many things.");
    }
  }

  /**
   * Goes into the thing.
   *
   * @throws RefusedBody when that is too deep
   */
  void enter() {
    if (++depth > DEEPEST) {
      throw RefusedBody.tooCostly("The body nests too deep.");
    }
    beside[depth] = 0;
  }

  void leave() {
    depth--;
  }
}
