package org.socialprescribing.proofs.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts something by the clock, whether or not what was started before is done. Latencies count
 * from the time at which it was to start, so that a stall is felt by all that come late with it.
 */
public record OpenLoop(int perSecond, int seconds) {

  /** What is started; must not wait. */
  @FunctionalInterface
  public interface Start {
    /**
     * @param micros when it was to start, see {@link OpenLoop#micros()}
     */
    void at(int index, long micros);
  }

  /** How many are started. */
  public int count() {
    return perSecond * seconds;
  }

  /** Starts all. */
  public void run(Start start) {
    var first = micros() + 50_000;
    for (int index = 0; index < count(); index++) {
      var due = first + index * 1_000_000L / perSecond;
      for (var wait = due - micros(); wait > 0; wait = due - micros()) {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(wait));
      }
      start.at(index, due);
    }
  }

  /** The time of day, which the processes and PostgreSQL on this machine share. */
  public static long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }
}
