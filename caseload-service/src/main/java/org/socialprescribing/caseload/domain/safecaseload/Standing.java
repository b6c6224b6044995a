package org.socialprescribing.caseload.domain.safecaseload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a link worker's caseload stands against the safe maximum on a date.
 *
 * @param people distinct people started in the rolling period
 * @param weighted the same people, each by the heaviest of their cases
 * @param caution weighted people from which on the worker deserves attention
 * @param ceiling weighted people that are not exceeded without an override
 */
public record Standing(
    LocalDate asAt,
    Phase phase,
    int people,
    BigDecimal weighted,
    BigDecimal caution,
    BigDecimal ceiling) {

  /** Whether the ceiling is exceeded; reaching it exactly is still safe. */
  public boolean over() {
    return weighted.compareTo(ceiling) > 0;
  }

  /** Whether the caution level is reached. */
  public boolean cautious() {
    return weighted.compareTo(caution) >= 0;
  }

  /** Weighted people beyond the ceiling; negative while there is room. */
  BigDecimal excess() {
    return weighted.subtract(ceiling);
  }

  /** The share of the ceiling in use, to four places; null when the ceiling is zero. */
  public @Nullable BigDecimal used() {
    return ceiling.signum() == 0 ? null : weighted.divide(ceiling, 4, RoundingMode.HALF_UP);
  }
}
