package org.socialprescribing.referral.domain.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.referral.domain.organisation.PracticeCode;

/** What can be asked of the register of people. */
public sealed interface PersonCommand {

  /** Whose entry it is about. */
  PersonId person();

  /** Enter a person who is not in the register. */
  record RegisterPerson(
      PersonId person,
      Sealed identity,
      NhsNumberStatus nhsNumberStatus,
      Demographics demographics,
      @Nullable PracticeCode practice,
      LocalDate from)
      implements PersonCommand {}

  /** Note the practice that the person is registered with on this date; late news are welcome. */
  record ChangePractice(PersonId person, PracticeCode practice, LocalDate from)
      implements PersonCommand {}

  /** Forget who the person is. */
  record ErasePerson(PersonId person, ErasureReason reason, ErasureRequester by, LocalDate on)
      implements PersonCommand {

    /** The same for another entry that is this person. */
    public ErasePerson of(PersonId entry) {
      return new ErasePerson(entry, reason, by, on);
    }
  }

  /** Note what a source says about a person beside who it is; what is known stays. */
  record NoteDemographics(PersonId person, Demographics said, LocalDate on)
      implements PersonCommand {}

  /** Note how deprived the area is where the person lives, by the tables of today. */
  record AssessDeprivation(PersonId person, @Nullable Deprivation deprivation, LocalDate on)
      implements PersonCommand {}

  /**
   * Put right who a person is.
   *
   * @param birthYear of the right birth date
   * @param deprivation of the area of the right address
   */
  record RectifyIdentity(
      PersonId person,
      Sealed identity,
      NhsNumberStatus nhsNumberStatus,
      @Nullable Integer birthYear,
      @Nullable Deprivation deprivation,
      RectificationReason reason,
      LocalDate on)
      implements PersonCommand {}

  /** Put right the coded facts that do not follow from who the person is. */
  record RectifyDemographics(
      PersonId person,
      @Nullable Sex sex,
      @Nullable EthnicCategory ethnicCategory,
      @Nullable Set<PriorityGroup> priorityGroups,
      RectificationReason reason,
      LocalDate on)
      implements PersonCommand {}

  /** About one access need. */
  sealed interface AccessNeedCommand extends PersonCommand {

    /** Which need. */
    AccessNeedId need();

    /**
     * Note a need.
     *
     * @param content an {@link AccessNeed}
     * @param reviewBy the day by which somebody should ask again
     */
    record RecordAccessNeed(
        PersonId person,
        AccessNeedId need,
        Sealed content,
        LocalDate on,
        @Nullable LocalDate reviewBy)
        implements AccessNeedCommand {}

    /** Note that the need is another one now. */
    record ChangeAccessNeed(
        PersonId person,
        AccessNeedId need,
        Sealed content,
        LocalDate on,
        @Nullable LocalDate reviewBy)
        implements AccessNeedCommand {}

    /** Note that the person was asked and the need is still the same. */
    record ReviewAccessNeed(
        PersonId person, AccessNeedId need, LocalDate on, @Nullable LocalDate reviewBy)
        implements AccessNeedCommand {}

    /** Note that the need does not stand any more. */
    record RemoveAccessNeed(
        PersonId person, AccessNeedId need, AccessNeedRemoval reason, LocalDate on)
        implements AccessNeedCommand {}
  }

  /** Note the NHS number of a person who was known without one. */
  record LearnNhsNumber(
      PersonId person, Sealed identity, NhsNumberStatus nhsNumberStatus, LocalDate on)
      implements PersonCommand {}

  /** About two entries and one person. */
  sealed interface MergeCommand extends PersonCommand {

    /**
     * Let another entry stand for this one.
     *
     * @param numbersDiffer whether the two have NHS numbers that differ
     */
    record MergePerson(PersonId person, PersonId into, boolean numbersDiffer, LocalDate on)
        implements MergeCommand {}

    /**
     * Stand for another entry as well.
     *
     * @param died when the other has died, as far as the register knows
     */
    record AbsorbPerson(PersonId person, PersonId absorbed, @Nullable YearMonth died, LocalDate on)
        implements MergeCommand {}

    /** Stand for itself again. */
    record UnmergePerson(PersonId person, LocalDate on) implements MergeCommand {}

    /** Stand for the other entry no more. */
    record ReleasePerson(PersonId person, PersonId released, LocalDate on)
        implements MergeCommand {}
  }

  /** About the person's death. */
  sealed interface DeathCommand extends PersonCommand {

    /** Note that the person has died. */
    record RecordDeath(PersonId person, YearMonth died, LocalDate on) implements DeathCommand {}

    /** Note that the person is alive. */
    record RetractDeath(PersonId person, LocalDate on) implements DeathCommand {}
  }
}
