package org.socialprescribing.caseload.views.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A case as lists show it: ids and coded facts, no text. */
public record CaseSummary(
    String caseId,
    String referralId,
    String personId,
    String practiceCode,
    String pcnCode,
    String stage,
    LocalDate openedOn,
    @Nullable String linkWorkerId,
    @Nullable String complexity,
    @Nullable BigDecimal weight,
    @Nullable LocalDate allocatedOn,
    @Nullable BeyondCeiling override,
    int contactsBooked,
    int contactsAttended,
    @Nullable LocalDate firstAttendedOn,
    @Nullable LocalDate lastAttendedOn,
    @Nullable LocalDate planAgreedOn,
    @Nullable LocalDate reviewOn,
    @Nullable LocalDate onHoldSince,
    @Nullable String holdReason,
    @Nullable LocalDate closedOn,
    @Nullable String outcome,
    long version) {

  /** Who allocated beyond the safe caseload, and why. */
  public record BeyondCeiling(String by, String reason) {}

  /** The summary of a row. */
  public static CaseSummary of(CaseRow row) {
    return new CaseSummary(
        row.caseId,
        row.referralId,
        row.personId,
        row.practiceCode,
        row.pcnCode,
        row.stage,
        row.openedOn,
        row.linkWorkerId,
        row.complexity,
        row.weight,
        row.allocatedOn,
        row.overrideBy == null || row.overrideReason == null
            ? null
            : new BeyondCeiling(row.overrideBy, row.overrideReason),
        row.contactsBooked,
        row.contactsAttended,
        row.firstAttendedOn,
        row.lastAttendedOn,
        row.planAgreedOn,
        row.reviewOn,
        row.onHoldSince,
        row.holdReason,
        row.closedOn,
        row.outcome,
        row.version);
  }
}
