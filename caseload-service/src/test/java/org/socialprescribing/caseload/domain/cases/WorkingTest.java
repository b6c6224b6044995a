package org.socialprescribing.caseload.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.caseload.domain.cases.Story.ASHA;
import static org.socialprescribing.caseload.domain.cases.Story.A_CASE;
import static org.socialprescribing.caseload.domain.cases.Story.BEN;
import static org.socialprescribing.caseload.domain.cases.Story.BY_ASHA;
import static org.socialprescribing.caseload.domain.cases.Story.BY_BEN;
import static org.socialprescribing.caseload.domain.cases.Story.BY_MANAGER;
import static org.socialprescribing.caseload.domain.cases.Story.MAY_11;
import static org.socialprescribing.caseload.domain.cases.Story.MAY_18;
import static org.socialprescribing.caseload.domain.cases.Story.OPENED_ON;
import static org.socialprescribing.caseload.domain.cases.Story.TEXT;
import static org.socialprescribing.caseload.domain.cases.Story.TODAY;
import static org.socialprescribing.caseload.domain.cases.Story.TOMORROW;
import static org.socialprescribing.caseload.domain.cases.Story.allocatedTo;
import static org.socialprescribing.caseload.domain.cases.Story.attended;
import static org.socialprescribing.caseload.domain.cases.Story.contact;
import static org.socialprescribing.caseload.domain.cases.Story.opened;
import static org.socialprescribing.caseload.domain.cases.Story.recordContact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.socialprescribing.caseload.domain.cases.CaseCommand.AgreePlan;
import org.socialprescribing.caseload.domain.cases.CaseCommand.PutOnHold;
import org.socialprescribing.caseload.domain.cases.CaseCommand.Resume;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CasePutOnHold;
import org.socialprescribing.caseload.domain.cases.CaseEvent.CaseResumed;
import org.socialprescribing.caseload.domain.cases.CaseEvent.PlanAgreed;
import org.socialprescribing.caseload.domain.cases.CaseState.Active;
import org.socialprescribing.caseload.domain.cases.CaseState.Allocated;
import org.socialprescribing.platform.decider.Sealed;

class WorkingTest {
  private static final CaseEvent RESTS = new CasePutOnHold(MAY_18, HoldReason.IN_HOSPITAL);

  @Test
  void the_first_attended_contact_makes_a_case_active() {
    A_CASE
        .given(opened(), allocatedTo(ASHA))
        .when(recordContact(BY_ASHA, MAY_18))
        .then(attended(MAY_18))
        .thenState(state -> assertThat(state).isInstanceOf(Active.class));
  }

  @Test
  void a_missed_contact_does_not() {
    A_CASE
        .given(opened(), allocatedTo(ASHA))
        .when(recordContact(BY_ASHA, MAY_18, Attendance.DID_NOT_ATTEND))
        .then(contact(MAY_18, Attendance.DID_NOT_ATTEND))
        .thenState(state -> assertThat(state).isInstanceOf(Allocated.class));
  }

  @Test
  void a_manager_records_on_behalf_of_the_link_worker() {
    A_CASE
        .given(opened(), allocatedTo(ASHA))
        .when(recordContact(BY_MANAGER, MAY_18))
        .then(attended(MAY_18));
  }

  @Test
  void a_link_worker_works_on_own_cases_only() {
    A_CASE
        .given(opened(), allocatedTo(ASHA))
        .when(recordContact(BY_BEN, MAY_18))
        .thenRejected(CaseRule.HELD_BY_ANOTHER_LINK_WORKER);
    A_CASE
        .given(opened(), allocatedTo(ASHA), allocatedTo(BEN))
        .when(recordContact(BY_ASHA, MAY_18))
        .thenRejected(CaseRule.HELD_BY_ANOTHER_LINK_WORKER);
  }

  @Test
  void a_contact_needs_an_allocation_and_lies_between_the_opening_and_today() {
    var inHand = A_CASE.given(opened(), allocatedTo(ASHA));

    A_CASE
        .given(opened())
        .when(recordContact(BY_MANAGER, MAY_18))
        .thenRejected(CaseRule.CASE_NOT_ALLOCATED);
    inHand.when(recordContact(BY_ASHA, TOMORROW)).thenRejected(CaseRule.DATE_IN_THE_FUTURE);
    inHand
        .when(recordContact(BY_ASHA, OPENED_ON.minusDays(1)))
        .thenRejected(CaseRule.DATE_BEFORE_OPENING);
  }

  @Test
  void a_plan_with_goals_is_agreed_after_the_person_was_met() {
    var reviewOn = TODAY.plusWeeks(8);
    A_CASE
        .given(opened(), allocatedTo(ASHA), attended(MAY_18))
        .when(agreePlan(List.of(TEXT), reviewOn))
        .then(new PlanAgreed(TODAY, List.of(TEXT), reviewOn));
    A_CASE
        .given(opened(), allocatedTo(ASHA))
        .when(agreePlan(List.of(TEXT), reviewOn))
        .thenRejected(CaseRule.NO_CONTACT_ATTENDED);
  }

  @Test
  void a_plan_without_goals_or_reviewed_before_it_is_agreed_is_none() {
    var active = A_CASE.given(opened(), allocatedTo(ASHA), attended(MAY_18));

    active.when(agreePlan(List.of(), null)).thenRejected(CaseRule.PLAN_WITHOUT_GOALS);
    active
        .when(agreePlan(List.of(TEXT), TODAY.minusDays(1)))
        .thenRejected(CaseRule.DATE_OUT_OF_ORDER);
  }

  @Test
  void a_case_rests_and_goes_on_where_it_stood() {
    A_CASE
        .given(opened(), allocatedTo(ASHA), attended(MAY_11))
        .when(new PutOnHold(BY_ASHA, HoldReason.IN_HOSPITAL, MAY_18, TODAY))
        .then(RESTS)
        .when(new Resume(BY_ASHA, TODAY, TODAY))
        .then(new CaseResumed(TODAY))
        .thenState(state -> assertThat(state).isInstanceOf(Active.class));
  }

  @Test
  void a_resting_case_takes_only_contacts_of_before_it_rested() {
    var resting = A_CASE.given(opened(), allocatedTo(ASHA), RESTS);

    resting
        .when(recordContact(BY_ASHA, MAY_11))
        .then(attended(MAY_11))
        .when(new Resume(BY_ASHA, TODAY, TODAY))
        .thenState(state -> assertThat(state).isInstanceOf(Active.class));
    resting.when(recordContact(BY_ASHA, MAY_18)).thenRejected(CaseRule.CASE_ON_HOLD);
  }

  @Test
  void only_a_resting_case_is_resumed_and_not_before_it_rested() {
    A_CASE
        .given(opened(), allocatedTo(ASHA))
        .when(new Resume(BY_ASHA, TODAY, TODAY))
        .thenRejected(CaseRule.CASE_NOT_ON_HOLD);
    A_CASE
        .given(opened(), allocatedTo(ASHA), RESTS)
        .when(new Resume(BY_ASHA, MAY_11, TODAY))
        .thenRejected(CaseRule.DATE_OUT_OF_ORDER);
  }

  private static AgreePlan agreePlan(List<Sealed> goals, @Nullable LocalDate reviewOn) {
    return new AgreePlan(BY_ASHA, goals, reviewOn, TODAY, TODAY);
  }
}
