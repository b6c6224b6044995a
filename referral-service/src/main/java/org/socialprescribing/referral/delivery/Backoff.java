package org.socialprescribing.referral.delivery;

import java.time.Duration;

/** Pauses that double from the first to the longest. */
record Backoff(Duration first, Duration longest) {

  /** The pause after so many failures in a row. */
  Duration after(int failures) {
    var doublings = Math.clamp(failures - 1L, 0, 30);
    var pause = first.multipliedBy(1L << doublings);
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
