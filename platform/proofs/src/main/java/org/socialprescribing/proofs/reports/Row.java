package org.socialprescribing.proofs.reports;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param ceiling the most that this machine could give at the same time, in the same unit
 * @param peer what another product reached, in the same unit
 * @param ratio the value in relation to the peer, or to the ceiling where there is no peer
 * @param goal what was aimed at, for people
 * @param met whether the goal was reached
 */
public record Row(
    String metric,
    double value,
    String unit,
    @Nullable Double ceiling,
    @Nullable Double peer,
    @Nullable Double ratio,
    @Nullable String goal,
    @Nullable Boolean met) {

  /** A figure without a goal. */
  public static Row of(String metric, double value, String unit) {
    return new Row(metric, value, unit, null, null, null, null, null);
  }

  /** A number of things. */
  public static Row of(String metric, long count, String unit) {
    return of(metric, (double) count, unit);
  }

  /** A figure that has to be something. */
  public static Row of(String metric, double value, String unit, String goal, boolean met) {
    return new Row(metric, value, unit, null, null, null, goal, met);
  }
}
