package org.socialprescribing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReferralBenchIT {

  @Test
  @Timeout(value = 6, unit = TimeUnit.MINUTES)
  void both_sides_store_once_what_they_accept() throws Exception {
    var outcome = ReferralBench.run(Path.of("../.."), Scale.small());
    assertThat(outcome.right()).as(outcome.report().table()).isTrue();
  }
}
