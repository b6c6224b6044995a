package org.socialprescribing.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells the person what happens, each line with the seconds since the beginning. */
public final class Progress {
  private final PrintStream out;
  private final Instant start = Instant.now();

  /** Writes to this stream. */
  public Progress(PrintStream out) {
    this.out = out;
  }

  /** One step done. */
  public synchronized void step(String text) {
    out.printf(Locale.ROOT, "%7.1f s  %s%n", seconds(), text);
    out.flush();
  }

  /** A line without a time. */
  public synchronized void say(String text) {
    out.println(text);
    out.flush();
  }

  private double seconds() {
    return Duration.between(start, Instant.now()).toMillis() / 1000.0;
  }
}
