package org.socialprescribing.supervision.domain.linkworker;

import java.math.BigDecimal;

/**
 * Whole-time equivalent of one post.
 *
 * @param value 1 is full time; more than 0, two decimals at most
 */
public record Wte(BigDecimal value) {

  /** Equal shares are equal values: 0.80 is 0.8. */
  public Wte {
    value = value.stripTrailingZeros();
  }

  boolean isOnePost() {
    return value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0 && value.scale() <= 2;
  }
}
