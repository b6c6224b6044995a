package org.socialprescribing.referral.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  @ParameterizedTest
  @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "10, PT42M40S", "11, PT1H", "99999, PT1H"})
  void pauses_double_from_five_seconds_to_an_hour(int failures, Duration pause) {
    var backoff = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1));
    assertThat(backoff.after(failures)).isEqualTo(pause);
  }
}
