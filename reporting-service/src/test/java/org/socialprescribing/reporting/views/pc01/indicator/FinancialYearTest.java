package org.socialprescribing.reporting.views.pc01.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {

  @ParameterizedTest
  @CsvSource({"2026-04-01, 2026-27", "2027-03-31, 2026-27", "2027-04-01, 2027-28"})
  void a_day_lies_in_the_year_that_began_on_the_last_first_of_april(LocalDate day, String year) {
    assertThat(FinancialYear.of(day)).hasToString(year);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "2026-28", "2026/27", "2026-2027", ""})
  void anything_but_two_consecutive_years_is_refused(String text) {
    assertThatThrownBy(() -> FinancialYear.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_century_ends_within_a_year() {
    assertThat(FinancialYear.parse("2099-00").start()).isEqualTo(2099);
  }

  @Test
  void a_running_year_is_reported_today_and_a_past_one_on_its_last_day() {
    var year = FinancialYear.parse("2026-27");

    assertThat(year.reportingDate(LocalDate.of(2026, 11, 22))).isEqualTo("2026-11-22");
    assertThat(year.reportingDate(LocalDate.of(2028, 1, 1))).isEqualTo("2027-03-31");
  }
}
