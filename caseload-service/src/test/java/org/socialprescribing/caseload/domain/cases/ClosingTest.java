package org.socialprescribing.caseload.domain.cases;

import static org.socialprescribing.caseload.domain.cases.Story.ASHA;
import static org.socialprescribing.caseload.domain.cases.Story.A_CASE;
import static org.socialprescribing.caseload.domain.cases.Story.BY_ASHA;
import static org.socialprescribing.caseload.domain.cases.Story.BY_BEN;
import static org.socialprescribing.caseload.domain.cases.Story.BY_MANAGER;
import static org.socialprescribing.caseload.domain.cases.Story.MAY_11;
import static org.socialprescribing.caseload.domain.cases.Story.MAY_18;
import static org.socialprescribing.caseload.domain.cases.Story.OPENED_ON;
import static org.socialprescribing.caseload.domain.cases.Story.PERSON;
import static org.socialprescribing.caseload.domain.cases.Story.REFERRAL;
import static org.socialprescribing.caseload.domain.cases.Story.TEXT;
import static org.socialprescribing.caseload.domain.cases.Story.TODAY;
import static org.socialprescribing.caseload.domain.cases.Story.allocatedTo;
import static org.socialprescribing.caseload.domain.cases.Story.attended;
import static org.socialprescribing.caseload.domain.cases.Story.contact;
import static org.socialprescribing.caseload.domain.cases.Story.opened;
import static org.socialprescribing.caseload.domain.cases.Story.recordContact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.socialprescribing.caseload.domain.cases.CaseCommand.CloseCase;
import org.socialprescribing.caseload.domain.cases.CaseCommand.EndWithReferral;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseClosed;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CasePutOnHold;
import org.socialprescribing.platform.decider.Sealed;

class ClosingTest {

  @Test
  void a_case_is_completed_with_the_number_of_contacts_that_took_place() {
    A_CASE
        .given(
            opened(),
            allocatedTo(ASHA),
            attended(MAY_11),
            contact(MAY_18, Attendance.CANCELLED),
            attended(MAY_18))
        .when(close(BY_ASHA, Outcome.COMPLETED, TODAY))
        .then(closed(TODAY, Outcome.COMPLETED, 2, TEXT));
  }

  @Test
  void it_is_not_completed_unless_the_person_was_met() {
    A_CASE
        .given(opened(), allocatedTo(ASHA))
        .when(close(BY_ASHA, Outcome.COMPLETED, TODAY))
        .thenRejected(CaseRule.NO_CONTACT_ATTENDED);
  }

  @Test
  void a_waiting_case_ends_by_the_manager_and_nobody_disengages_from_it() {
    var waiting = A_CASE.given(opened());

    waiting
        .when(close(BY_MANAGER, Outcome.MOVED_AWAY, TODAY))
        .then(closed(TODAY, Outcome.MOVED_AWAY, 0, TEXT));
    waiting
        .when(close(BY_MANAGER, Outcome.DISENGAGED, TODAY))
        .thenRejected(CaseRule.CASE_NOT_ALLOCATED);
    waiting
        .when(close(BY_ASHA, Outcome.MOVED_AWAY, TODAY))
        .thenRejected(CaseRule.CASE_NOT_ALLOCATED);
  }

  @Test
  void a_resting_case_can_end() {
    A_CASE
        .given(
            opened(),
            allocatedTo(ASHA),
            attended(MAY_11),
            new CasePutOnHold(MAY_18, HoldReason.OTHER))
        .when(close(BY_ASHA, Outcome.DISENGAGED, TODAY))
        .then(closed(TODAY, Outcome.DISENGAGED, 1, TEXT));
  }

  @Test
  void it_ends_after_everything_that_happened_in_it() {
    A_CASE
        .given(opened(), allocatedTo(ASHA), attended(MAY_18))
        .when(close(BY_ASHA, Outcome.COMPLETED, MAY_11))
        .thenRejected(CaseRule.DATE_OUT_OF_ORDER);
  }

  @Test
  void nothing_happens_in_a_closed_case() {
    var ended =
        A_CASE.given(opened(), allocatedTo(ASHA), closed(MAY_18, Outcome.DECEASED, 0, null));

    ended.when(recordContact(BY_ASHA, TODAY)).thenRejected(CaseRule.CASE_CLOSED);
    ended.when(close(BY_ASHA, Outcome.COMPLETED, TODAY)).thenRejected(CaseRule.CASE_CLOSED);
  }

  @Test
  void another_link_worker_does_not_end_it() {
    A_CASE
        .given(opened(), allocatedTo(ASHA))
        .when(close(BY_BEN, Outcome.MOVED_AWAY, TODAY))
        .thenRejected(CaseRule.HELD_BY_ANOTHER_LINK_WORKER);
  }

  @Test
  void a_withdrawn_referral_ends_its_case_after_the_last_contact() {
    A_CASE
        .given(opened(), allocatedTo(ASHA), attended(MAY_18))
        .when(new EndWithReferral(MAY_11))
        .then(closed(MAY_18, Outcome.REFERRAL_WITHDRAWN, 1, null));
  }

  @Test
  void a_withdrawal_changes_nothing_in_a_case_that_ended_or_never_began() {
    A_CASE.given().when(new EndWithReferral(OPENED_ON)).thenNothing();
    A_CASE
        .given(opened(), closed(MAY_11, Outcome.MOVED_AWAY, 0, null))
        .when(new EndWithReferral(MAY_18))
        .thenNothing();
  }

  private static CloseCase close(Actor by, Outcome outcome, LocalDate on) {
    return new CloseCase(by, outcome, TEXT, on, TODAY);
  }

  private static CaseClosed closed(
      LocalDate on, Outcome outcome, int contactsAttended, @Nullable Sealed summary) {
    return new CaseClosed(REFERRAL, PERSON, on, outcome, contactsAttended, summary);
  }
}
