package org.socialprescribing.caseload.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.caseload.domain.cases.Story.ASHA;
import static org.socialprescribing.caseload.domain.cases.Story.A_CASE;
import static org.socialprescribing.caseload.domain.cases.Story.BEN;
import static org.socialprescribing.caseload.domain.cases.Story.MAY_11;
import static org.socialprescribing.caseload.domain.cases.Story.MAY_18;
import static org.socialprescribing.caseload.domain.cases.Story.OPENED_ON;
import static org.socialprescribing.caseload.domain.cases.Story.TOMORROW;
import static org.socialprescribing.caseload.domain.cases.Story.allocateTo;
import static org.socialprescribing.caseload.domain.cases.Story.allocatedTo;
import static org.socialprescribing.caseload.domain.cases.Story.attended;
import static org.socialprescribing.caseload.domain.cases.Story.caseloadOf;
import static org.socialprescribing.caseload.domain.cases.Story.emptyCaseload;
import static org.socialprescribing.caseload.domain.cases.Story.opened;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.socialprescribing.caseload.domain.PersonId;
import org.socialprescribing.caseload.domain.cases.CaseState.Active;
import org.socialprescribing.caseload.domain.safecaseload.Caseload;
import org.socialprescribing.caseload.domain.safecaseload.LinkWorker;
import org.socialprescribing.caseload.domain.safecaseload.Policies;
import org.socialprescribing.caseload.domain.safecaseload.Start;

class AllocationTest {
  private static final CeilingOverride OVERRIDE =
      new CeilingOverride("manager-1", CeilingOverride.Reason.URGENT_NEED);

  @Test
  void a_waiting_case_is_allocated_to_a_cleared_link_worker() {
    A_CASE.given(opened()).when(allocateTo(ASHA, emptyCaseload())).then(allocatedTo(ASHA));
  }

  @Test
  void an_active_case_is_handed_on_and_stays_active() {
    A_CASE
        .given(opened(), allocatedTo(ASHA), attended(MAY_18))
        .when(allocateTo(BEN, emptyCaseload(), MAY_18, null))
        .then(allocatedTo(BEN, MAY_18, null))
        .thenState(
            state ->
                assertThat(state)
                    .isInstanceOfSatisfying(
                        Active.class,
                        active -> assertThat(active.holding().linkWorker()).isEqualTo(BEN)));
  }

  @Test
  void a_case_is_not_allocated_to_the_link_worker_who_has_it() {
    A_CASE
        .given(opened(), allocatedTo(ASHA))
        .when(allocateTo(ASHA, emptyCaseload()))
        .thenRejected(CaseRule.ALREADY_HELD_BY_LINK_WORKER);
  }

  @Test
  void a_case_is_not_handed_on_before_it_was_allocated() {
    A_CASE
        .given(opened(), allocatedTo(ASHA))
        .when(allocateTo(BEN, emptyCaseload(), OPENED_ON, null))
        .thenRejected(CaseRule.DATE_OUT_OF_ORDER);
  }

  @Test
  void a_link_worker_must_be_known_cleared_and_in_post() {
    var waiting = A_CASE.given(opened());

    waiting.when(allocateTo(ASHA, null)).thenRejected(CaseRule.LINK_WORKER_UNKNOWN);
    waiting
        .when(allocateTo(ASHA, caseloadOf(worker(MAY_11.plusDays(1), null))))
        .thenRejected(CaseRule.LINK_WORKER_NOT_CLEARED);
    waiting
        .when(allocateTo(ASHA, caseloadOf(worker(OPENED_ON, MAY_11.minusDays(1)))))
        .thenRejected(CaseRule.LINK_WORKER_LEFT);
  }

  @Test
  void a_case_is_not_allocated_beyond_the_safe_caseload() {
    A_CASE
        .given(opened())
        .when(allocateTo(ASHA, fullCaseload()))
        .thenRejected(CaseRule.OVER_SAFE_CASELOAD);
  }

  @Test
  void an_override_with_who_and_why_goes_beyond_it() {
    A_CASE
        .given(opened())
        .when(allocateTo(ASHA, fullCaseload(), MAY_11, OVERRIDE))
        .then(allocatedTo(ASHA, MAY_11, OVERRIDE));
  }

  @Test
  void an_override_that_is_not_needed_is_not_recorded() {
    A_CASE
        .given(opened())
        .when(allocateTo(ASHA, emptyCaseload(), MAY_11, OVERRIDE))
        .then(allocatedTo(ASHA));
  }

  @Test
  void an_override_does_not_replace_clearance() {
    A_CASE
        .given(opened())
        .when(allocateTo(ASHA, caseloadOf(worker(null, null)), MAY_11, OVERRIDE))
        .thenRejected(CaseRule.LINK_WORKER_NOT_CLEARED);
  }

  @Test
  void an_allocation_lies_between_the_opening_and_today() {
    A_CASE
        .given(opened())
        .when(allocateTo(ASHA, emptyCaseload(), TOMORROW, null))
        .thenRejected(CaseRule.DATE_IN_THE_FUTURE);
    A_CASE
        .given(opened())
        .when(allocateTo(ASHA, emptyCaseload(), OPENED_ON.minusDays(1), null))
        .thenRejected(CaseRule.DATE_BEFORE_OPENING);
  }

  private static LinkWorker worker(@Nullable LocalDate clearedOn, @Nullable LocalDate leftOn) {
    return new LinkWorker(
        ASHA, Policies.PCN, BigDecimal.ONE, OPENED_ON.minusMonths(2), clearedOn, leftOn);
  }

  private static Caseload fullCaseload() {
    var people =
        IntStream.range(0, 25)
            .mapToObj(n -> new Start(new PersonId("other-" + n), BigDecimal.ONE, OPENED_ON))
            .toList();
    return new Caseload(Policies.worker("0.1"), people, Policies.NATIONAL);
  }
}
