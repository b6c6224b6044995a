package org.socialprescribing.referral.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A door of JSON where every body is sound: what is fuzzed says how to edit an example. So the
 * rules behind the parsers are reached more often than by changing bytes.
 */
record EditedDoor(Door door) implements Door {

  @Override
  public void take(byte[] choices) {
    var body = new Edits(choices).of(door.seeds());
    try {
      door.take(body.getBytes(StandardCharsets.UTF_8));
    } catch (RuntimeException | StackOverflowError e) {
      throw new IllegalStateException("Found with " + body, e);
    }
  }

  @Override
  public List<String> seeds() {
    return List.of("0a1b2c", "1\u0003zQ5(7Kp", "2~0!x8Lw4\u0001bN6", "3%dE9", "4f\u0007Gh", "5iJ");
  }
}
