package org.socialprescribing.reporting.views.pc01.indicator;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

/**
 * An NHS financial year, 1 April to 31 March, written {@code 2026-27}.
 *
 * @param start the calendar year in which it begins
 */
public record FinancialYear(int start) implements Comparable<FinancialYear> {

  private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})");

  /**
   * @throws IllegalArgumentException when the text is not two consecutive years such as 2026-27
   */
  public static FinancialYear parse(String text) {
    var match = FORM.matcher(text);
    if (match.matches()) {
      var year = new FinancialYear(Integer.parseInt(match.group(1)));
      if (year.toString().equals(text)) {
        return year;
      }
    }
    throw new IllegalArgumentException("A financial year is written like 2026-27");
  }

  /** The year that holds the date. */
  public static FinancialYear of(LocalDate date) {
    return new FinancialYear(
        date.getMonthValue() >= Month.APRIL.getValue() ? date.getYear() : date.getYear() - 1);
  }

  /** The first day. */
  public LocalDate firstDay() {
    return LocalDate.of(start, Month.APRIL, 1);
  }

  /** The last day. */
  public LocalDate lastDay() {
    return LocalDate.of(start + 1, Month.MARCH, 31);
  }

  /** The day on which achievement stands: the last day, or today while the year runs. */
  public LocalDate reportingDate(LocalDate today) {
    return today.isBefore(lastDay()) ? today : lastDay();
  }

  /** The 1 January before the year, when the lists for the list size adjustment are taken. */
  public LocalDate adjustmentDate() {
    return LocalDate.of(start, Month.JANUARY, 1);
  }

  @Override
  public int compareTo(FinancialYear other) {
    return Integer.compare(start, other.start);
  }

  @Override
  public String toString() {
    return "%d-%02d".formatted(start, (start + 1) % 100);
  }
}
