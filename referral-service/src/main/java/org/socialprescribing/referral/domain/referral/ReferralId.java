package org.socialprescribing.referral.domain.referral;

import java.util.UUID;

/** Identifies a referral across all services. */
public record ReferralId(UUID value) {}
