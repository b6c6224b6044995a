package org.socialprescribing.reporting.views.caseload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.reporting.views.disclosure.Redaction;

/** A part in per cent of a whole, both as shown. */
final class Share {
  private Share() {}

  /** To one decimal place; hidden with either of the two, and absent where there is no whole. */
  static @Nullable BigDecimal of(
      @Nullable Long part, @Nullable Long whole, String name, Redaction show) {
    if (part == null || whole == null) {
      show.hide(name);
      return null;
    }
    return whole == 0
        ? null
        : BigDecimal.valueOf(100 * part)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
            .min(BigDecimal.valueOf(1000, 1));
  }
}
