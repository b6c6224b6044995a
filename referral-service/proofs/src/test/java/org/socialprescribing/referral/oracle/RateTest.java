package org.socialprescribing.referral.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.socialprescribing.referral.fhir.validation.Validation;

class RateTest {
  private static final int A_SECOND = 1_000;
  private static final int ROUNDS = 10;

  @Test
  void a_core_checks_more_messages_than_intake_can_take_in() {
    var messages = Corpus.valid().stream().filter(it -> it.body().has("entry")).toList();

    var best = IntStream.range(0, ROUNDS).mapToDouble(i -> rate(messages)).max();

    assertThat(messages).hasSize(4);
    assertThat(best.orElseThrow()).isGreaterThan(A_SECOND);
  }

  /** Messages a second, all of them a hundred times over. */
  private static double rate(List<Case> messages) {
    var started = System.nanoTime();
    for (var i = 0; i < 100; i++) {
      for (var it : messages) {
        assertThat(Validation.of(it.body())).noneMatch(one -> one.isError());
      }
    }
    var took = Duration.ofNanos(System.nanoTime() - started);
    return 100.0 * messages.size() / took.toNanos() * 1e9;
  }
}
