package org.socialprescribing.caseload.domain.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.domain.LinkWorkerId;
import org.socialprescribing.caseload.domain.PcnCode;
import org.socialprescribing.caseload.domain.PersonId;
import org.socialprescribing.caseload.domain.safecaseload.Caseload;
import org.socialprescribing.caseload.domain.safecaseload.Complexity;
import org.socialprescribing.platform.decider.Sealed;

/** What can be asked of a case. {@code today} is the day on which it is asked, in London. */
public sealed interface CaseCommand {

  /** Opens the case of an accepted referral. Asked again for the same referral, changes nothing. */
  record OpenCase(
      ReferralId referral, PersonId person, PracticeCode practice, PcnCode pcn, LocalDate openedOn)
      implements CaseCommand {}

  /**
   * Gives the case to a link worker.
   *
   * @param caseload the worker's caseload without this case; null when the worker is not known
   * @param override needed only beyond the ceiling
   */
  record AllocateCase(
      LinkWorkerId linkWorker,
      @Nullable Caseload caseload,
      Complexity complexity,
      @Nullable CeilingOverride override,
      LocalDate on,
      LocalDate today)
      implements CaseCommand {}

  /** Records a booked contact. */
  record RecordContact(
      Actor by,
      ContactId contact,
      Format format,
      Attendance attendance,
      @Nullable Integer minutes,
      @Nullable Sealed note,
      LocalDate on,
      LocalDate today)
      implements CaseCommand {}

  /** Agrees a plan, or agrees it anew. */
  record AgreePlan(
      Actor by, List<Sealed> goals, @Nullable LocalDate reviewOn, LocalDate on, LocalDate today)
      implements CaseCommand {}

  /** Lets the case rest. */
  record PutOnHold(Actor by, HoldReason reason, LocalDate on, LocalDate today)
      implements CaseCommand {}

  /** Goes on with a case that rested. */
  record Resume(Actor by, LocalDate on, LocalDate today) implements CaseCommand {}

  /** Ends the case. */
  record CloseCase(
      Actor by, Outcome outcome, @Nullable Sealed summary, LocalDate on, LocalDate today)
      implements CaseCommand {}

  /**
   * Ends the case because its referral was withdrawn. Never refused: nothing changes when the case
   * is closed already or was never opened, and a date before the last contact moves up to it.
   */
  record EndWithReferral(LocalDate on) implements CaseCommand {}
}
