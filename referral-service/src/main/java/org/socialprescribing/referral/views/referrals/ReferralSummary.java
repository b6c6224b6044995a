package org.socialprescribing.referral.views.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.referral.Source;

/** A referral in a queue, without a word on who it is about. */
record ReferralSummary(
    UUID referralId,
    UUID personId,
    Status status,
    @Nullable String practiceCode,
    @Nullable String pcnCode,
    Source source,
    Priority priority,
    List<String> needs,
    LocalDate receivedOn,
    @Nullable LocalDate acceptedOn,
    @Nullable LocalDate endedOn,
    @Nullable String endReason,
    long version) {

  static ReferralSummary of(ReferralRow row) {
    return new ReferralSummary(
        row.id,
        row.personId,
        row.status,
        row.practiceCode,
        row.pcnCode,
        row.source,
        row.priority,
        row.needCodes(),
        row.receivedOn,
        row.acceptedOn,
        row.endedOn,
        row.endReason,
        row.version);
  }
}
