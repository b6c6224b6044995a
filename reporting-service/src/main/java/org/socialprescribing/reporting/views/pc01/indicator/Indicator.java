package org.socialprescribing.reporting.views.pc01.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The sliding scale of an IIF indicator.
 *
 * @param lower percentage at or below which nothing is earned
 * @param upper percentage from which all points are earned
 * @param points points at the upper threshold
 * @param valuePerPoint pounds for a point, for a PCN of national mean list size
 */
public record Indicator(
    BigDecimal lower, BigDecimal upper, BigDecimal points, BigDecimal valuePerPoint) {

  static final MathContext EXACT = MathContext.DECIMAL128;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A scale has a width, and no figure is negative. */
  public Indicator {
    if (lower.signum() < 0 || lower.compareTo(upper) >= 0) {
      throw new IllegalArgumentException("The lower threshold lies below the upper one");
    }
    if (points.signum() <= 0 || valuePerPoint.signum() <= 0) {
      throw new IllegalArgumentException("Points and their value are positive");
    }
  }

  /** Points for a rate in per cent: none up to the lower threshold, then in proportion. */
  public BigDecimal pointsFor(BigDecimal rate) {
    if (rate.compareTo(lower) <= 0) {
      return BigDecimal.ZERO;
    }
    if (rate.compareTo(upper) >= 0) {
      return points;
    }
    return points.multiply(rate.subtract(lower)).divide(upper.subtract(lower), EXACT);
  }

  /**
   * Pounds for points: the indicator counts the whole list, so its prevalence adjustment is 1 and
   * only list size adjusts.
   */
  public BigDecimal paymentFor(BigDecimal earned, BigDecimal listSizeAdjustment) {
    return earned.multiply(valuePerPoint, EXACT).multiply(listSizeAdjustment, EXACT);
  }

  /** The fewest people whose share of the denominator reaches a threshold in per cent. */
  public static long peopleAt(BigDecimal threshold, long denominator) {
    return threshold
        .multiply(BigDecimal.valueOf(denominator))
        .divide(HUNDRED, 0, RoundingMode.CEILING)
        .longValueExact();
  }

  /**
   * People counted in per cent of a denominator.
   *
   * @throws ArithmeticException when the denominator is 0: there is no rate
   */
  public static BigDecimal rate(long numerator, long denominator) {
    return HUNDRED
        .multiply(BigDecimal.valueOf(numerator))
        .divide(BigDecimal.valueOf(denominator), EXACT);
  }

  /** A list in relation to the national mean list. */
  public static BigDecimal listSizeAdjustment(long patients, long nationalMean) {
    return BigDecimal.valueOf(patients).divide(BigDecimal.valueOf(nationalMean), EXACT);
  }
}
