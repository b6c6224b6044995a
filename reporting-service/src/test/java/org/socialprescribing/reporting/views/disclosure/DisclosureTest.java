package org.socialprescribing.reporting.views.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {

  private final Disclosure rounded =
      new Disclosure.Rounded(
          new SmallNumbers(LocalDate.of(2020, 4, 1), 7, 5, "*", Set.of(), "test"));

  @ParameterizedTest
  @ValueSource(longs = {1, 4, 7})
  void small_counts_are_hidden_and_named(long count) {
    var row = rounded.row();

    assertThat(row.count("numerator", count)).isNull();
    assertThat(row.hidden()).containsExactly("numerator");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "8, 10", "12, 10", "13, 15", "600, 600"})
  void zero_is_shown_and_all_else_is_rounded_to_the_nearest_five(long count, long shown) {
    var row = rounded.row();

    assertThat(row.count("numerator", count)).isEqualTo(shown);
    assertThat(row.hidden()).isEmpty();
  }

  @Test
  void a_median_of_few_people_is_hidden() {
    var row = rounded.row();

    assertThat(row.restingOn(7, "median", 12)).isNull();
    assertThat(row.restingOn(8, "p90", 30)).isEqualTo(30);
    assertThat(row.hidden()).containsExactly("median");
  }

  @Test
  void weights_do_not_give_away_a_small_number_of_people() {
    var row = rounded.row();

    assertThat(row.weighted("weighted", 4, new BigDecimal("10"))).isNull();
    assertThat(row.weighted("weighted", 20, new BigDecimal("27.5"))).isEqualByComparingTo("30");
  }

  @Test
  void unrounded_figures_are_the_counted_ones() {
    assertThat(new Disclosure.Unrounded().row().count("numerator", 3)).isEqualTo(3);
  }
}
