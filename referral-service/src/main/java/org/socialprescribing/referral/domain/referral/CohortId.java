package org.socialprescribing.referral.domain.referral;

import java.util.UUID;

/** Identifies a group of people whom a network approaches at once. */
public record CohortId(UUID value) {}
