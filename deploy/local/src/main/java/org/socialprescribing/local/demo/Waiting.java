package org.socialprescribing.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.socialprescribing.local.Trouble;

/** Waits for what comes by event. */
final class Waiting {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(40);

  private Waiting() {}

  /** The first value that the supplier has. */
  static <T> T forThe(String what, Supplier<Optional<T>> supplier) {
    var end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      var value = supplier.get();
      if (value.isPresent()) {
        return value.get();
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Trouble("interrupted");
      }
    }
    throw new Trouble("The demo waited in vain for " + what + ".");
  }
}
