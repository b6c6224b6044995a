package org.socialprescribing.proofs.history;

import java.util.List;

/**
 * What stands in a consumer's tables.
 *
 * @param totals its view
 * @param parked events that it has given up on
 */
public record Consumed(String consumer, List<Effect> effects, List<Total> totals, long parked) {

  /** A row of the view. */
  public record Total(String account, long effects, long amount) {}
}
