package org.socialprescribing.reporting.views.pc01.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far a PCN is from a threshold, and what that would take.
 *
 * @param needed people who must be referred in the year to stand at the threshold
 * @param people of these, still missing
 * @param wte link workers for the missing people at the safe annual maximum
 * @param wteAtCaution the same at the figure from which caution is due
 * @param beyondCapacity people needed beyond what the link workers in post can safely take
 * @param wteBeyondCapacity link workers for those, at the safe annual maximum
 */
public record Shortfall(
    long needed,
    long people,
    BigDecimal wte,
    BigDecimal wteAtCaution,
    BigDecimal beyondCapacity,
    BigDecimal wteBeyondCapacity) {

  /**
   * @param threshold in per cent
   * @param numerator people counted so far
   * @param denominator people who could be
   * @param capacity people whom the link workers in post can safely take in a year
   * @param workload what one whole-time equivalent can safely take
   */
  public static Shortfall to(
      BigDecimal threshold,
      long numerator,
      long denominator,
      BigDecimal capacity,
      SafeWorkload workload) {
    var needed = Indicator.peopleAt(threshold, denominator);
    var people = Math.max(0, needed - numerator);
    var beyond = BigDecimal.valueOf(needed).subtract(capacity).max(BigDecimal.ZERO);
    return new Shortfall(
        needed,
        people,
        BigDecimal.valueOf(people).divide(workload.maximum(), Indicator.EXACT),
        BigDecimal.valueOf(people).divide(workload.caution(), Indicator.EXACT),
        beyond,
        beyond.divide(workload.maximum(), Indicator.EXACT));
  }

  /** The same, link workers to two decimal places and people to one. */
  public Shortfall displayed() {
    return new Shortfall(
        needed,
        people,
        wte.setScale(2, RoundingMode.HALF_UP),
        wteAtCaution.setScale(2, RoundingMode.HALF_UP),
        beyondCapacity.setScale(1, RoundingMode.HALF_UP),
        wteBeyondCapacity.setScale(2, RoundingMode.HALF_UP));
  }
}
