package org.socialprescribing.referral.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Jazzer calls, by these names. */
public final class Target {
  private static Timed timed = new Timed(Way.FHIR_JSON.door());
  private static Path worst = Path.of("worst");

  private Target() {}

  /**
   * Before the first body; the examples are taken once, so that no class is loaded on the clock.
   *
   * @param arguments the name of the way, and a file for the longest time in nanoseconds
   */
  public static void fuzzerInitialize(String[] arguments) {
    var door = Way.valueOf(arguments[0]).door();
    door.seeds().forEach(it -> door.take(it.getBytes(StandardCharsets.UTF_8)));
    timed = new Timed(door);
    worst = Path.of(arguments[1]);
  }

  /** Each body. */
  public static void fuzzerTestOneInput(byte[] body) {
    timed.take(body);
  }

  /** After the last body. */
  public static void fuzzerTearDown() throws IOException {
    Files.writeString(worst, Long.toString(timed.worst()));
  }
}
