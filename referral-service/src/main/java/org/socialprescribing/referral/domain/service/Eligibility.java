package org.socialprescribing.referral.domain.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.referral.Need;

/**
 * Whom a service takes, in the words of its manager. It is public and says nothing about anyone.
 *
 * @param ageFrom youngest age in years; null for no limit
 * @param ageTo oldest age in years; null for no limit
 * @param groups codes of the groups that it is meant for; empty for everybody
 * @param criteria for people to read
 */
public record Eligibility(
    @Nullable Integer ageFrom, @Nullable Integer ageTo, List<Need> groups, String criteria) {

  public Eligibility {
    if (ageFrom != null && ageTo != null && ageFrom > ageTo) {
      throw new IllegalArgumentException("the youngest age is above the oldest");
    }
    groups = List.copyOf(groups);
  }
}
