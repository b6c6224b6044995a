package org.socialprescribing.reporting.views.pc01.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShortfallTest {

  private final SafeWorkload workload =
      new SafeWorkload(new BigDecimal("250"), new BigDecimal("200"));

  @Test
  void missing_people_are_read_as_link_workers_at_the_maximum_and_at_the_caution_mark() {
    var missing =
        Shortfall.to(new BigDecimal("1.6"), 300, 50_000, new BigDecimal("1000"), workload);

    assertThat(missing.needed()).isEqualTo(800);
    assertThat(missing.people()).isEqualTo(500);
    assertThat(missing.wte()).isEqualByComparingTo("2");
    assertThat(missing.wteAtCaution()).isEqualByComparingTo("2.5");
  }

  @Test
  void a_target_beyond_the_safe_capacity_in_post_is_shown_as_people_and_link_workers() {
    var missing = Shortfall.to(new BigDecimal("1.6"), 0, 50_000, new BigDecimal("550"), workload);

    assertThat(missing.beyondCapacity()).isEqualByComparingTo("250");
    assertThat(missing.wteBeyondCapacity()).isEqualByComparingTo("1");
  }

  @Test
  void beyond_the_threshold_nobody_is_missing() {
    var missing =
        Shortfall.to(new BigDecimal("1.2"), 700, 50_000, new BigDecimal("1000"), workload);

    assertThat(missing.people()).isZero();
    assertThat(missing.wte()).isZero();
    assertThat(missing.beyondCapacity()).isZero();
  }
}
