package org.socialprescribing.referral.commands.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.AccessNeed;
import org.socialprescribing.referral.domain.person.Demographics;
import org.socialprescribing.referral.domain.person.EthnicCategory;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.PriorityGroup;
import org.socialprescribing.referral.domain.person.Sex;

/**
 * A person as a referral describes them on a date.
 *
 * @param ownWord said by whoever filled in a public form, who need not be the person of that
 *     number: the practice then fills a gap in the register and overrules nothing
 */
public record Described(
    Identity identity,
    @Nullable Sex sex,
    @Nullable EthnicCategory ethnicCategory,
    @Nullable PracticeCode practice,
    LocalDate on,
    Circumstances circumstances,
    boolean ownWord) {

  /**
   * What is said beside who it is.
   *
   * @param priorityGroups absent when the referrer says nothing about them
   */
  public record Circumstances(
      @Nullable Set<PriorityGroup> priorityGroups, List<AccessNeed> accessNeeds) {

    /** The referrer says nothing of the kind. */
    public static final Circumstances UNSAID = new Circumstances(null, List.of());
  }

  /** The coded facts. */
  Demographics demographics() {
    return new Demographics(
        identity.birthYear(), sex, ethnicCategory, null, circumstances.priorityGroups());
  }
}
