package org.socialprescribing.proofs.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ChaosIT {
  private static final long SEED = 1;

  @Test
  @Timeout(value = 6, unit = TimeUnit.MINUTES)
  void nothing_is_lost_doubled_or_turned_around_while_everything_is_killed_once() throws Exception {
    var root = Path.of("../..");
    var report = new Run(root, SEED, Schedule.small(SEED)).report();
    report.write(root);
    assertThat(report.met()).as(report.table()).isTrue();
  }
}
