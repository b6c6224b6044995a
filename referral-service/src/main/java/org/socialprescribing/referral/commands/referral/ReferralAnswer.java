package org.socialprescribing.referral.commands.referral;

import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.commands.referral.ReferralIntake.Received;
import org.socialprescribing.referral.domain.person.NhsNumberStatus;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.referral.ReferralId;
import org.socialprescribing.referral.views.referrals.Status;

/**
 * What became of a referral that was made.
 *
 * @param pcnCode absent while it waits for a person to place it
 */
record ReferralAnswer(
    ReferralId referralId,
    PersonId personId,
    Status status,
    @Nullable String practiceCode,
    @Nullable String pcnCode,
    NhsNumberStatus nhsNumberStatus) {

  static ReferralAnswer of(Received it, NewReferral referral) {
    var placement = it.placement();
    var practice = referral.practice();
    return new ReferralAnswer(
        it.referral(),
        it.person(),
        placement == null ? Status.AWAITING_PLACEMENT : Status.RECEIVED,
        practice == null ? null : practice.value(),
        placement == null ? null : placement.pcn().value(),
        referral.identity().nhsNumberStatus());
  }
}
