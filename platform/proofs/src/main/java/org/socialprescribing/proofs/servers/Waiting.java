package org.socialprescribing.proofs.servers;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Asks again and again until something is so. */
public final class Waiting {
  private Waiting() {}

  /**
   * Waits until the question is answered with yes; a question that fails counts as no.
   *
   * @return how long it took
   * @throws IllegalStateException when the limit has passed
   */
  public static Duration until(
      String what, Duration limit, Duration pause, Callable<Boolean> question)
      throws InterruptedException {
    var start = System.nanoTime();
    while (true) {
      Exception last = null;
      try {
        if (question.call()) {
          return Duration.ofNanos(System.nanoTime() - start);
        }
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception no) {
        last = no;
      }
      if (System.nanoTime() - start > limit.toNanos()) {
        throw new IllegalStateException(
            "Not within %d s: %s".formatted(limit.toSeconds(), what), last);
      }
      Thread.sleep(pause);
    }
  }
}
