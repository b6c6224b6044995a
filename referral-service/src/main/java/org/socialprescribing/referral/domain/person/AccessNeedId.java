package org.socialprescribing.referral.domain.person;

import java.util.UUID;

/** Identifies one access need of a person. */
public record AccessNeedId(UUID value) {}
