package org.socialprescribing.referral.views.referrals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.referral.ReferralDetails;
import org.socialprescribing.referral.views.people.HeldAccessNeed;

/**
 * A referral with the person it is about.
 *
 * @param person absent once the person was erased
 * @param reason what the referrer wrote; absent once the person was erased
 * @param details who referred and how to reach the person; absent when not said or erased
 * @param personErasedOn the day on which the person was erased
 * @param mergedInto the entry of the register that speaks for the person, where it is another one
 * @param personDied the month in which the person died
 * @param accessNeeds what the person needs to be told things and to come
 */
record ReferralDetail(
    @JsonUnwrapped ReferralSummary summary,
    @Nullable Identity person,
    @Nullable String reason,
    @Nullable ReferralDetails details,
    @Nullable LocalDate personErasedOn,
    @Nullable UUID mergedInto,
    @Nullable String personDied,
    List<HeldAccessNeed.Shown> accessNeeds) {}
