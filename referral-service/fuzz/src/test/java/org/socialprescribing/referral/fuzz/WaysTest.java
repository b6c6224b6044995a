package org.socialprescribing.referral.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short form without Jazzer: what is known, and known bodies with a few changes. */
class WaysTest {
  private static final Path SERVICE = Path.of("..");
  private static final int CHANGED = 3_000;

  @ParameterizedTest
  @EnumSource(Way.class)
  void nothing_known_ends_otherwise_than_declared(Way way) {
    var seeds = Seeds.of(way, SERVICE);
    assertThat(seeds).isNotEmpty();
    var timed = new Timed(way.door());
    seeds.forEach(timed::take);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void nothing_known_ends_otherwise_with_a_few_changes(Way way) {
    var random = new Random(7);
    var seeds = Seeds.of(way, SERVICE);
    var timed = new Timed(way.door());
    for (var i = 0; i < CHANGED; i++) {
      timed.take(changed(seeds.get(i % seeds.size()), random));
    }
  }

  @Test
  void what_is_thrown_or_slow_is_a_finding() {
    assertThatThrownBy(() -> new Timed(door(() -> Integer.parseInt("x"))).take(new byte[0]))
        .isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> new Timed(door(() -> sleep(1_010))).take(new byte[0]))
        .isInstanceOf(Timed.TooSlow.class);
  }

  private static byte[] changed(byte[] seed, Random random) {
    var body = seed.clone();
    for (var i = random.nextInt(4); i >= 0 && body.length > 1; i--) {
      var at = random.nextInt(body.length);
      switch (random.nextInt(3)) {
        case 0 -> body[at] = (byte) random.nextInt(256);
        case 1 -> body = Arrays.copyOf(body, at);
        default ->
            body[at] =
                "\"{}[],:<>&0-e\\"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)[random.nextInt(14)];
      }
    }
    return body;
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Door door(Runnable work) {
    return new Door() {
      @Override
      public void take(byte[] body) {
        work.run();
      }

      @Override
      public List<String> seeds() {
        return List.of();
      }
    };
  }
}
