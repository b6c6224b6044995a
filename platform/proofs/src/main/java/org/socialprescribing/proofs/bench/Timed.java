package org.socialprescribing.proofs.bench;

/** How long so much work took. */
public record Timed(long done, double seconds) {

  /** Work done from {@code start}, a {@link System#nanoTime()}, until now. */
  public static Timed since(long start, long done) {
    return new Timed(done, (System.nanoTime() - start) / 1e9);
  }

  /** Per second. */
  public double rate() {
    return done / seconds;
  }
}
