package org.socialprescribing.referral.views.referrals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.referral.ReferralDetails;

/**
 * A referral with the person it is about.
 *
 * @param person absent once the person was erased
 * @param reason what the referrer wrote; absent once the person was erased
 * @param details who referred and how to reach the person; absent when not said or erased
 * @param personErasedOn the day on which the person was erased
 */
record ReferralDetail(
    @JsonUnwrapped ReferralSummary summary,
    @Nullable Identity person,
    @Nullable String reason,
    @Nullable ReferralDetails details,
    @Nullable LocalDate personErasedOn) {}
