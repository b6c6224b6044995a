package org.socialprescribing.reporting.views.pc01;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.socialprescribing.reporting.views.pc01.indicator.FinancialYear;
import org.socialprescribing.reporting.views.pc01.indicator.Indicator;

/**
 * What is known of the indicator through time.
 *
 * @param version of this file; raised with every change
 * @param countingCode SNOMED CT code of an accepted referral, the only one that counts
 * @param decliningCode SNOMED CT code of a decline, a personalised care adjustment
 * @param retiredFrom first year without the indicator
 */
record Pc01Definitions(
    String id,
    String title,
    String version,
    String countingCode,
    String decliningCode,
    String firstYear,
    String retiredFrom,
    String retirement,
    String retirementSource,
    List<Definition> definitions,
    List<MeanList> nationalMeanLists) {

  /**
   * The indicator as one source states it for one year.
   *
   * @param preferred whether it applies to its year unless another is asked for
   * @param certainty what of it was read, and what was not verified
   */
  record Definition(
      String id,
      String year,
      boolean preferred,
      BigDecimal lower,
      BigDecimal upper,
      BigDecimal points,
      BigDecimal valuePerPoint,
      String source,
      String certainty) {

    @JsonIgnore
    Indicator indicator() {
      return new Indicator(lower, upper, points, valuePerPoint);
    }
  }

  /** The national mean of a PCN's registered list, from a date on. */
  record MeanList(LocalDate validFrom, long patients, String source, String certainty) {}

  /** A definition by its id. */
  Optional<Definition> named(String definition) {
    return definitions.stream().filter(d -> d.id().equals(definition)).findFirst();
  }

  /** The definition that applies to a year of its own accord; empty before and after the scheme. */
  Optional<Definition> of(FinancialYear year) {
    return definitions.stream()
        .filter(Definition::preferred)
        .filter(d -> d.year().equals(year.toString()))
        .findFirst();
  }

  /** Whether the indicator is no more. */
  boolean retiredIn(FinancialYear year) {
    return year.compareTo(FinancialYear.parse(retiredFrom)) >= 0;
  }

  /** The latest mean that was known for a date, or the first of all. */
  MeanList meanOn(LocalDate date) {
    var byDate = Comparator.comparing(MeanList::validFrom);
    return nationalMeanLists.stream()
        .filter(mean -> !mean.validFrom().isAfter(date))
        .max(byDate)
        .or(() -> nationalMeanLists.stream().min(byDate))
        .orElseThrow(() -> new IllegalStateException("No national mean list is defined"));
  }
}
