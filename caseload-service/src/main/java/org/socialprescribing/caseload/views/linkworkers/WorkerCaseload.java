package org.socialprescribing.caseload.views.linkworkers;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.domain.safecaseload.Caseload;
import org.socialprescribing.caseload.domain.safecaseload.Phase;

/**
 * A link worker and how full the caseload is.
 *
 * @param people distinct people started in the rolling twelve months
 * @param weighted the same, each by the heaviest of their cases
 * @param used weighted / ceiling; absent while the ceiling is zero
 * @param cautionReached whether the caution level is reached
 * @param over whether the ceiling is exceeded
 */
public record WorkerCaseload(
    String linkWorkerId,
    String pcnCode,
    BigDecimal wte,
    LocalDate startedOn,
    @Nullable LocalDate clearedOn,
    @Nullable LocalDate leftOn,
    Phase phase,
    LocalDate asAt,
    int people,
    BigDecimal weighted,
    BigDecimal caution,
    BigDecimal ceiling,
    @Nullable BigDecimal used,
    boolean cautionReached,
    boolean over) {

  static WorkerCaseload of(Caseload caseload, LocalDate asAt) {
    var worker = caseload.worker();
    var standing = caseload.on(asAt);
    return new WorkerCaseload(
        worker.id().value(),
        worker.pcn().value(),
        worker.wte(),
        worker.startedOn(),
        worker.clearedOn(),
        worker.leftOn(),
        standing.phase(),
        asAt,
        standing.people(),
        standing.weighted(),
        standing.caution(),
        standing.ceiling(),
        standing.used(),
        standing.cautious(),
        standing.over());
  }
}
