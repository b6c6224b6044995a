package org.socialprescribing.referral.domain.service;

import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.referral.ReasonCode;

/**
 * The service of a network as its manager describes it.
 *
 * @param eligibility null while nobody has described it
 * @param paused why it asks for no more referrals; null while it takes them
 */
public record PcnService(@Nullable Eligibility eligibility, @Nullable ReasonCode paused) {}
