package org.socialprescribing.reporting.views.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link worker, as far as capacity depends on it.
 *
 * @param wte whole-time equivalent, 1 is full time
 * @param startedOn first day in post
 * @param clearedFrom first day of independent practice; null while in induction
 * @param leftOn last day in post; null while in post
 */
public record LinkWorker(
    String id,
    String pcnCode,
    BigDecimal wte,
    LocalDate startedOn,
    @Nullable LocalDate clearedFrom,
    @Nullable LocalDate leftOn) {

  /** Whether in post on the date. */
  public boolean inPostOn(LocalDate date) {
    return !startedOn.isAfter(date) && (leftOn == null || !leftOn.isBefore(date));
  }

  /** Whether practising independently on the date. */
  public boolean clearedOn(LocalDate date) {
    return clearedFrom != null && !clearedFrom.isAfter(date);
  }
}
