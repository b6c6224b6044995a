package org.socialprescribing.referral.domain.person;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Coded facts about a person, coarse enough to be published.
 *
 * @param deprivation of the area where the person lives; the area itself is not kept
 * @param priorityGroups absent when nobody has asked, empty when the person is in none
 */
public record Demographics(
    @Nullable Integer birthYear,
    @Nullable Sex sex,
    @Nullable EthnicCategory ethnicCategory,
    @Nullable Deprivation deprivation,
    @Nullable Set<PriorityGroup> priorityGroups) {

  public Demographics {
    if (priorityGroups != null) {
      priorityGroups = Collections.unmodifiableSet(new TreeSet<>(priorityGroups));
    }
  }

  /** What most referrals say. */
  public Demographics(
      @Nullable Integer birthYear, @Nullable Sex sex, @Nullable EthnicCategory ethnicCategory) {
    this(birthYear, sex, ethnicCategory, null, null);
  }

  /** What somebody else adds: what is known stays, and groups come together. */
  public Demographics filledFrom(Demographics said) {
    return new Demographics(
        known(birthYear, said.birthYear),
        sex == null || sex == Sex.UNKNOWN ? known(said.sex, sex) : sex,
        known(ethnicCategory, said.ethnicCategory),
        known(deprivation, said.deprivation),
        together(priorityGroups, said.priorityGroups));
  }

  /** Whether there is nothing in it beside a year of birth. */
  public boolean saysNothing() {
    return sex == null && ethnicCategory == null && deprivation == null && priorityGroups == null;
  }

  /** The same person in an area of this deprivation, or in one that no table knows. */
  public Demographics livingIn(@Nullable Deprivation area) {
    return new Demographics(birthYear, sex, ethnicCategory, area, priorityGroups);
  }

  /** The same person, born in this year. */
  public Demographics bornIn(@Nullable Integer year) {
    return new Demographics(year, sex, ethnicCategory, deprivation, priorityGroups);
  }

  private static <T> @Nullable T known(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }

  private static @Nullable Set<PriorityGroup> together(
      @Nullable Set<PriorityGroup> one, @Nullable Set<PriorityGroup> other) {
    if (one == null || other == null) {
      return known(one, other);
    }
    var all = new TreeSet<>(one);
    all.addAll(Objects.requireNonNull(other));
    return all;
  }
}
