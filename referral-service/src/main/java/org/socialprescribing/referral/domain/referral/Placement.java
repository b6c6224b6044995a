package org.socialprescribing.referral.domain.referral;

import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCode;

/** The practice that a referral counts for, and the network that looks after it. */
public record Placement(PracticeCode practice, PcnCode pcn) {}
