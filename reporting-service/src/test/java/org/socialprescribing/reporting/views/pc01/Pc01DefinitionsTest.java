package org.socialprescribing.reporting.views.pc01;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.reporting.views.pc01.indicator.FinancialYear;
import org.socialprescribing.reporting.views.tables.DatedData;

class Pc01DefinitionsTest {
  private final Pc01Definitions shipped =
      DatedData.read("/definitions/pc-01.json", Pc01Definitions.class);

  @ParameterizedTest
  @CsvSource({
    "2020-21, 0.4, 0.8, 111",
    "2021-22, 0.8, 1.2, 200",
    "2022-23, 1.2, 1.6, 200",
  })
  void each_year_of_the_scheme_has_its_own_figures(
      String year, double lower, double upper, double valuePerPoint) {
    var definition = shipped.of(FinancialYear.parse(year)).orElseThrow();

    assertThat(definition.lower()).isEqualByComparingTo(String.valueOf(lower));
    assertThat(definition.upper()).isEqualByComparingTo(String.valueOf(upper));
    assertThat(definition.valuePerPoint()).isEqualByComparingTo(String.valueOf(valuePerPoint));
  }

  @Test
  void where_sources_disagree_both_can_be_applied_and_each_says_so() {
    assertThat(shipped.named("2022-23").orElseThrow().certainty()).contains("2022-23-lower");
    assertThat(shipped.named("2022-23-lower").orElseThrow().certainty()).contains("Conflicts");
  }

  @Test
  void every_definition_is_a_valid_scale_with_a_source() {
    assertThat(shipped.definitions())
        .allSatisfy(
            it -> {
              assertThat(it.indicator().upper()).isGreaterThan(it.lower());
              assertThat(it.source()).isNotBlank();
              assertThat(it.certainty()).isNotBlank();
            });
  }

  @Test
  void from_2023_24_there_is_no_indicator_of_its_own() {
    assertThat(shipped.of(FinancialYear.parse("2023-24"))).isEmpty();
    assertThat(shipped.retiredIn(FinancialYear.parse("2023-24"))).isTrue();
    assertThat(shipped.retiredIn(FinancialYear.parse("2022-23"))).isFalse();
  }

  @Test
  void the_national_mean_is_the_latest_known_on_the_date() {
    assertThat(shipped.meanOn(LocalDate.of(2023, 3, 31)).patients()).isEqualTo(48_020);
  }
}
