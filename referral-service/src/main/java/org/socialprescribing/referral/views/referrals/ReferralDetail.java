package org.socialprescribing.referral.views.referrals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.person.Identity;

/**
 * A referral with the person it is about.
 *
 * @param person absent once the person was erased
 * @param reason what the referrer wrote; absent once the person was erased
 * @param personErasedOn the day on which the person was erased
 */
record ReferralDetail(
    @JsonUnwrapped ReferralSummary summary,
    @Nullable Identity person,
    @Nullable String reason,
    @Nullable LocalDate personErasedOn) {}
