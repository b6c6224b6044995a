package org.socialprescribing.caseload.domain.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.domain.LinkWorkerId;
import org.socialprescribing.caseload.domain.PcnCode;
import org.socialprescribing.caseload.domain.PersonId;
import org.socialprescribing.caseload.domain.safecaseload.Complexity;
import org.socialprescribing.platform.decider.Sealed;

/**
 * What happened to a case. Dates are the days on which it happened, not on which it was entered.
 */
public sealed interface CaseEvent {

  /** A referral was accepted; the person waits for a link worker. */
  record CaseOpened(
      ReferralId referral, PersonId person, PracticeCode practice, PcnCode pcn, LocalDate openedOn)
      implements CaseEvent {}

  /**
   * A link worker took the case, from the waiting list or from a colleague.
   *
   * @param weight what it counts against the safe caseload
   * @param override present when it went beyond the ceiling
   */
  record CaseAllocated(
      ReferralId referral,
      PersonId person,
      LinkWorkerId linkWorker,
      Complexity complexity,
      BigDecimal weight,
      LocalDate allocatedOn,
      @Nullable CeilingOverride override)
      implements CaseEvent {}

  /** A booked contact took place, or did not. */
  record ContactRecorded(
      ContactId contact,
      LinkWorkerId linkWorker,
      LocalDate on,
      Format format,
      Attendance attendance,
      @Nullable Integer minutes,
      @Nullable Sealed note)
      implements CaseEvent {}

  /** A personalised care and support plan was agreed with the person, or agreed anew. */
  record PlanAgreed(LocalDate agreedOn, List<Sealed> goals, @Nullable LocalDate reviewOn)
      implements CaseEvent {}

  /** The case rests. */
  record CasePutOnHold(LocalDate on, HoldReason reason) implements CaseEvent {}

  /** The case goes on where it stood. */
  record CaseResumed(LocalDate on) implements CaseEvent {}

  /** The case ended. */
  record CaseClosed(
      ReferralId referral,
      PersonId person,
      LocalDate closedOn,
      Outcome outcome,
      int contactsAttended,
      @Nullable Sealed summary)
      implements CaseEvent {}
}
