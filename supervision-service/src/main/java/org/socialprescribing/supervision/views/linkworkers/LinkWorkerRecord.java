package org.socialprescribing.supervision.views.linkworkers;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.supervision.domain.linkworker.Employer;

/**
 * A link worker as a caller sees one.
 *
 * @param name absent once the link worker's key is erased
 */
record LinkWorkerRecord(
    String linkWorkerId,
    @Nullable String name,
    String pcnCode,
    BigDecimal wte,
    Employer employer,
    boolean arrsFunded,
    LocalDate startedOn,
    @Nullable LocalDate clearedOn,
    @Nullable LocalDate leftOn,
    SupervisionState clinicalSupervision) {

  static LinkWorkerRecord of(LinkWorkerRow row, @Nullable String name, SupervisionState state) {
    return new LinkWorkerRecord(
        row.linkWorkerId,
        name,
        row.pcnCode,
        row.wte.stripTrailingZeros(),
        row.employer,
        row.arrsFunded,
        row.startedOn,
        row.clearedOn,
        row.leftOn,
        state);
  }
}
