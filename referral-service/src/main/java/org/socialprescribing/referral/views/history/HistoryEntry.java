package org.socialprescribing.referral.views.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.referral.Party;
import org.socialprescribing.referral.views.referrals.Status;

/**
 * One step of a referral.
 *
 * @param version of the referral after it
 * @param step what happened, as a code
 * @param party in which role somebody did it
 * @param organisation for which: the referrer's client or the network; absent for person and system
 * @param from absent at the first step
 * @param reason why, as a code
 * @param note what was written; absent once the person was erased
 */
public record HistoryEntry(
    long version,
    Instant at,
    String step,
    Party party,
    @Nullable String organisation,
    @Nullable Status from,
    Status to,
    @Nullable String reason,
    @Nullable String note) {}
