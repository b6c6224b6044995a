package org.socialprescribing.referral.domain.person;

import java.util.UUID;

/** Identifies a person across all services; says nothing about who it is. */
public record PersonId(UUID value) {}
