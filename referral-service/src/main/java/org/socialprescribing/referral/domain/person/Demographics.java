package org.socialprescribing.referral.domain.person;

import org.jspecify.annotations.Nullable;

/** Coded facts about a person, coarse enough to be published. */
public record Demographics(
    @Nullable Integer birthYear, @Nullable Sex sex, @Nullable EthnicCategory ethnicCategory) {}
