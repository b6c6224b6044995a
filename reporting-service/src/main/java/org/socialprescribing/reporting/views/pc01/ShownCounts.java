package org.socialprescribing.reporting.views.pc01;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.reporting.views.disclosure.Redaction;
import org.socialprescribing.reporting.views.pc01.indicator.Counts;
import org.socialprescribing.reporting.views.pc01.indicator.Indicator;

/**
 * Counts as they may be shown. All that is derived comes from these and not from what was counted,
 * so that nothing hidden can be computed back.
 *
 * @param rate exact, of the shown counts; null when hidden or when there is nobody to count
 */
record ShownCounts(
    @Nullable Long patients,
    @Nullable Long numerator,
    @Nullable Long declined,
    long denominator,
    @Nullable BigDecimal rate) {

  static ShownCounts of(Counts counted, Redaction show) {
    var patients = show.count("patients", counted.patients());
    var numerator = show.count("numerator", counted.numerator());
    var declined = show.count("declined", counted.declined());
    var denominator =
        new Counts(orZero(patients), 0, orZero(numerator), orZero(declined)).denominator();
    return new ShownCounts(
        patients, numerator, declined, denominator, rate(numerator, denominator, show));
  }

  private static @Nullable BigDecimal rate(
      @Nullable Long numerator, long denominator, Redaction show) {
    if (numerator == null) {
      show.hide("rate");
      return null;
    }
    return denominator == 0 ? null : Indicator.rate(numerator, denominator);
  }

  /** The rate to four decimal places. */
  @Nullable BigDecimal displayedRate() {
    return rate == null ? null : rate.setScale(4, RoundingMode.HALF_UP);
  }

  private static long orZero(@Nullable Long value) {
    return value == null ? 0 : value;
  }
}
