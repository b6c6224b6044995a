package org.socialprescribing.referral.domain.person;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.referral.domain.organisation.PracticeCode;

/** What has happened to a person's entry in the register. */
public sealed interface PersonEvent {

  /** Whose entry it is. */
  PersonId person();

  /**
   * The person entered the register.
   *
   * @param identity name, birth date, NHS number and contact details
   * @param practice where registered, as far as known; it need not be in the organisation register
   */
  record PersonRegistered(
      PersonId person,
      Sealed identity,
      NhsNumberStatus nhsNumberStatus,
      Demographics demographics,
      @Nullable PracticeCode practice,
      LocalDate from)
      implements PersonEvent {}

  /**
   * The person is registered with another practice from this date on, until the next that is known.
   */
  record PracticeChanged(PersonId person, PracticeCode practice, LocalDate from)
      implements PersonEvent {}

  /** Who the person is has been forgotten; what was done for them stays as coded facts. */
  record PersonErased(
      PersonId person, ErasureReason reason, ErasureRequester by, LocalDate erasedOn)
      implements PersonEvent {}

  /** These coded facts are known now; they stand in place of what was known before. */
  record DemographicsRecorded(PersonId person, Demographics demographics, LocalDate recordedOn)
      implements PersonEvent {}

  /** These coded facts are right; others were held before. */
  record DemographicsRectified(
      PersonId person, Demographics demographics, RectificationReason reason, LocalDate rectifiedOn)
      implements PersonEvent {}

  /**
   * Who the person is was put right; what was held before stays in the event that said so.
   *
   * @param identity the whole of it, sealed
   */
  record IdentityRectified(
      PersonId person,
      Sealed identity,
      NhsNumberStatus nhsNumberStatus,
      RectificationReason reason,
      LocalDate rectifiedOn)
      implements PersonEvent {}

  /** Something about one access need. */
  sealed interface AccessNeedEvent extends PersonEvent {

    /** Which need. */
    AccessNeedId need();

    /**
     * The person has this need.
     *
     * @param content an {@link AccessNeed}
     */
    record AccessNeedRecorded(
        PersonId person,
        AccessNeedId need,
        Sealed content,
        LocalDate recordedOn,
        @Nullable LocalDate reviewBy)
        implements AccessNeedEvent {}

    /** The need is another one now. */
    record AccessNeedChanged(
        PersonId person,
        AccessNeedId need,
        Sealed content,
        LocalDate changedOn,
        @Nullable LocalDate reviewBy)
        implements AccessNeedEvent {}

    /** The person was asked, and the need is still the same. */
    record AccessNeedReviewed(
        PersonId person, AccessNeedId need, LocalDate reviewedOn, @Nullable LocalDate reviewBy)
        implements AccessNeedEvent {}

    /** The need does not stand any more. */
    record AccessNeedRemoved(
        PersonId person, AccessNeedId need, AccessNeedRemoval reason, LocalDate removedOn)
        implements AccessNeedEvent {}
  }

  /**
   * The NHS number of a person who was known without one has come to be known.
   *
   * @param identity with the number
   */
  record NhsNumberLearned(
      PersonId person, Sealed identity, NhsNumberStatus nhsNumberStatus, LocalDate learnedOn)
      implements PersonEvent {}

  /** Two entries turn out to be one person, or two after all. */
  sealed interface MergeEvent extends PersonEvent {

    /** Whoever is meant by this entry is the person of another entry, which survives. */
    record PersonMerged(PersonId person, PersonId into, LocalDate on) implements MergeEvent {}

    /** The entry stands for another entry as well. */
    record PersonAbsorbed(PersonId person, PersonId absorbed, LocalDate on) implements MergeEvent {}

    /** The entry stands for itself again. */
    record PersonUnmerged(PersonId person, PersonId from, LocalDate on) implements MergeEvent {}

    /** The entry does not stand for the other one any more. */
    record PersonReleased(PersonId person, PersonId released, LocalDate on) implements MergeEvent {}
  }

  /** The person's death, and what was wrong about it. */
  sealed interface DeathEvent extends PersonEvent {

    /** The person has died; said again, it corrects the month. */
    record PersonDied(PersonId person, YearMonth died, LocalDate recordedOn)
        implements DeathEvent {}

    /** The person is alive: the death was recorded of the wrong one. */
    record DeathRetracted(PersonId person, LocalDate retractedOn) implements DeathEvent {}
  }
}
