package org.socialprescribing.referral.views.queue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.referral.Source;
import org.socialprescribing.referral.domain.standard.ResponseStandard;
import org.socialprescribing.referral.views.referrals.ReferralRow;
import org.socialprescribing.referral.views.referrals.Status;

/**
 * A referral that waits, without a word on who it is about.
 *
 * @param receivedAt to the hour where it is known, else the beginning of the day
 * @param ageWorkingDays working time since receipt, whoever had to answer meanwhile
 * @param ageWorkingHours the same in hours
 * @param turnSince since when those who have to answer now have had to
 * @param dueAt when the standard's time is over; absent while the clock stands still
 * @param version for {@code If-Match}
 */
record QueueEntry(
    UUID referralId,
    UUID personId,
    Status status,
    Priority priority,
    Source source,
    List<String> needs,
    @Nullable String practiceCode,
    @Nullable String pcnCode,
    LocalDate receivedOn,
    Instant receivedAt,
    BigDecimal ageWorkingDays,
    BigDecimal ageWorkingHours,
    Instant turnSince,
    ResponseState response,
    @Nullable Instant dueAt,
    long version) {

  static QueueEntry of(ReferralRow row, ResponseStandard standard, Instant now) {
    return new QueueEntry(
        row.id,
        row.personId,
        row.status,
        row.priority,
        row.source,
        row.needCodes(),
        row.practiceCode,
        row.pcnCode,
        row.receivedOn,
        row.receivedAt,
        standard.workingDays(row.receivedAt, now),
        standard.workingHours(row.receivedAt, now),
        row.turnSince,
        ResponseState.of(row),
        ResponseState.isServiceTurn(row)
            ? standard.deadline(row.priority, row.turnSince).dueAt()
            : null,
        row.version);
  }
}
