package org.socialprescribing.proofs.bench;

import java.util.Arrays;

/** What most and what nearly all of the samples stay below, in milliseconds. */
public record Percentiles(int count, double p50, double p99, double p999, double max) {

  /** Of samples in microseconds, by the nearest rank: each figure is one that was measured. */
  public static Percentiles ofMicros(long[] samples) {
    if (samples.length == 0) {
      throw new IllegalArgumentException("No samples");
    }
    var sorted = samples.clone();
    Arrays.sort(sorted);
    return new Percentiles(
        sorted.length,
        rank(sorted, 0.50),
        rank(sorted, 0.99),
        rank(sorted, 0.999),
        sorted[sorted.length - 1] / 1000.0);
  }

  private static double rank(long[] sorted, double share) {
    var rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / 1000.0;
  }
}
