package org.socialprescribing.referral.domain.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link worker, as far as what a service can carry depends on it.
 *
 * @param wte whole-time equivalent, 1 is full time
 * @param clearedOn from when the worker practises independently; null while in induction
 * @param leftOn last day in post; null while none is known
 */
public record LinkWorker(
    String id,
    String pcn,
    BigDecimal wte,
    LocalDate startedOn,
    @Nullable LocalDate clearedOn,
    @Nullable LocalDate leftOn) {

  /** Whether the worker is in post on a date. */
  public boolean inPost(LocalDate date) {
    return !startedOn.isAfter(date) && (leftOn == null || !leftOn.isBefore(date));
  }

  boolean clearedBy(LocalDate date) {
    return clearedOn != null && !clearedOn.isAfter(date);
  }
}
