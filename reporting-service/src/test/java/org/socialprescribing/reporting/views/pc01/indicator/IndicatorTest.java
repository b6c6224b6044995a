package org.socialprescribing.reporting.views.pc01.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTest {

  private final Indicator pc01 =
      new Indicator(
          new BigDecimal("1.2"),
          new BigDecimal("1.6"),
          new BigDecimal("20"),
          new BigDecimal("200"));

  @ParameterizedTest(name = "{0} per cent earns {1} points and {2} pounds")
  @CsvSource({
    "1.0, 0, 0",
    "1.2, 0, 0",
    "1.3, 5, 1000",
    "1.4, 10, 2000",
    "1.6, 20, 4000",
    "2.0, 20, 4000"
  })
  void points_slide_between_the_thresholds(BigDecimal rate, BigDecimal points, BigDecimal pounds) {
    assertThat(pc01.pointsFor(rate)).isEqualByComparingTo(points);
    assertThat(pc01.paymentFor(pc01.pointsFor(rate), BigDecimal.ONE)).isEqualByComparingTo(pounds);
  }

  @Test
  void a_list_above_the_national_mean_is_paid_in_proportion() {
    var adjustment = Indicator.listSizeAdjustment(60_025, 48_020);

    assertThat(adjustment).isEqualByComparingTo("1.25");
    assertThat(pc01.paymentFor(new BigDecimal("20"), adjustment)).isEqualByComparingTo("5000");
  }

  @Test
  void nothing_is_rounded_before_the_end() {
    var third = pc01.pointsFor(Indicator.rate(4, 300));

    assertThat(third.multiply(new BigDecimal("3")).subtract(new BigDecimal("20")).abs())
        .isLessThan(new BigDecimal("1e-28"));
  }

  @ParameterizedTest(name = "{0} per cent of {1} is {2} people")
  @CsvSource({"1.2, 50000, 600", "1.6, 50000, 800", "1.2, 50001, 601", "1.6, 0, 0"})
  void the_people_needed_are_whole_people(BigDecimal threshold, long denominator, long people) {
    assertThat(Indicator.peopleAt(threshold, denominator)).isEqualTo(people);
  }

  @Test
  void a_scale_without_width_is_refused() {
    assertThatThrownBy(
            () ->
                new Indicator(
                    BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("200")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_person_who_declined_leaves_the_denominator() {
    assertThat(new Counts(1_000, 1_000, 600, 200).denominator()).isEqualTo(800);
  }
}
