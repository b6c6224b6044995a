package org.socialprescribing.caseload.domain.safecaseload;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.domain.LinkWorkerId;
import org.socialprescribing.caseload.domain.PcnCode;

/**
 * A link worker, as far as a caseload depends on it.
 *
 * @param wte whole-time equivalent, 1 is full time
 * @param startedOn first day in post
 * @param clearedOn from when the worker practises independently; null while in induction
 * @param leftOn last day in post; null while none is known
 */
public record LinkWorker(
    LinkWorkerId id,
    PcnCode pcn,
    BigDecimal wte,
    LocalDate startedOn,
    @Nullable LocalDate clearedOn,
    @Nullable LocalDate leftOn) {

  /** Whether the worker practises independently on a date. */
  public boolean clearedBy(LocalDate date) {
    return clearedOn != null && !clearedOn.isAfter(date);
  }

  /** Whether the worker is no longer in post on a date. */
  public boolean leftBefore(LocalDate date) {
    return leftOn != null && leftOn.isBefore(date);
  }

  /** The phase on a date. */
  public Phase phaseOn(LocalDate date, int firstYearMonths) {
    if (!clearedBy(date)) {
      return Phase.INDUCTION;
    }
    return date.isBefore(startedOn.plusMonths(firstYearMonths))
        ? Phase.FIRST_YEAR
        : Phase.ESTABLISHED;
  }
}
