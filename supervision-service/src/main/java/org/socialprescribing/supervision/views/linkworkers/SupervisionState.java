package org.socialprescribing.supervision.views.linkworkers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.supervision.domain.linkworker.ClinicalSupervision;
import org.socialprescribing.supervision.domain.linkworker.SupervisionPolicy;

/**
 * How the monthly clinical supervision is kept, as {@link ClinicalSupervision} defines it.
 *
 * @param source the document that asks for it
 */
record SupervisionState(
    boolean overdue,
    @Nullable LocalDate dueBy,
    @Nullable LocalDate lastHeldOn,
    long longestGapDays,
    List<YearMonth> monthsHeld,
    List<YearMonth> monthsMissed,
    String source) {

  static SupervisionState of(ClinicalSupervision kept, SupervisionPolicy policy) {
    return new SupervisionState(
        kept.overdue(),
        kept.dueBy().orElse(null),
        kept.lastHeldOn().orElse(null),
        kept.longestGapDays(),
        kept.monthsHeld(),
        kept.monthsMissed(),
        policy.source());
  }
}
