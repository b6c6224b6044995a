package org.socialprescribing.referral.domain.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Where a practice belongs at some date.
 *
 * @param pcn the network; null while the practice belongs to none
 * @param subIcb code of the sub-ICB location (once a clinical commissioning group)
 * @param icb code of the integrated care board
 */
public record Assignment(
    String practiceName,
    @Nullable PcnCode pcn,
    @Nullable String pcnName,
    String subIcb,
    String icb,
    String icbName) {}
