package org.socialprescribing.reporting.views.disclosure;

import java.time.LocalDate;
import java.util.Set;

/**
 * The rule for small numbers from a date on.
 *
 * @param validFrom first day in force
 * @param threshold counts from 1 up to this are not shown
 * @param base every other count is rounded to the nearest multiple of this
 * @param symbol what stands in place of a count that is not shown
 * @param unroundedFor roles that may ask for unrounded figures of a whole PCN
 * @param source where the rule comes from
 */
public record SmallNumbers(
    LocalDate validFrom,
    int threshold,
    int base,
    String symbol,
    Set<String> unroundedFor,
    String source) {

  /** Whether a count may not be shown. Zero may. */
  public boolean hides(long count) {
    return count >= 1 && count <= threshold;
  }

  /** A count to the nearest multiple of the base. */
  public long round(long count) {
    return (count + base / 2) / base * base;
  }
}
