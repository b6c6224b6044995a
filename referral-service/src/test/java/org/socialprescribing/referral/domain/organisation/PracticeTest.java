package org.socialprescribing.referral.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.Spec;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.AssignPractice;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.FollowSuccession;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.MovePractice;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.RecordListSize;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.AssignmentConfirmed;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.ListSizeRecorded;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.PracticeAssigned;

class PracticeTest {
  private static final PracticeCode ID = new PracticeCode("M82002");
  private static final LocalDate THEN = LocalDate.of(2022, 1, 1);
  private static final LocalDate LATER = LocalDate.of(2026, 4, 1);
  private static final Assignment NORTH = in("U24883");
  private static final Assignment SOUTH = in("U26345");

  private final Spec<Practice, PracticeCommand, PracticeEvent> practice =
      Spec.of(new PracticeDecider());

  @Test
  void a_move_to_another_network_holds_from_its_date() {
    practice
        .given(new PracticeAssigned(ID, NORTH, THEN))
        .when(new AssignPractice(ID, SOUTH, LATER))
        .then(new PracticeAssigned(ID, SOUTH, LATER))
        .thenState(
            it -> {
              assertThat(it.assignmentOn(LATER.minusDays(1))).contains(NORTH);
              assertThat(it.assignmentOn(LATER)).contains(SOUTH);
              assertThat(it.assignmentOn(THEN.minusDays(1))).isEmpty();
            });
  }

  @Test
  void what_is_known_already_is_no_news() {
    practice
        .given(new PracticeAssigned(ID, NORTH, THEN))
        .when(new AssignPractice(ID, NORTH, LATER))
        .then(new AssignmentConfirmed(ID, LATER))
        .when(new AssignPractice(ID, NORTH, LATER))
        .thenNothing();
    practice
        .given(new ListSizeRecorded(ID, 100, THEN))
        .when(new RecordListSize(ID, 100, THEN))
        .thenNothing();
  }

  @Test
  void an_older_extract_after_a_newer_does_not_undo_what_is_newer() {
    var between = THEN.plusYears(1);
    practice
        .given(new PracticeAssigned(ID, NORTH, THEN), new AssignmentConfirmed(ID, LATER))
        .when(new AssignPractice(ID, SOUTH, between))
        .then(new PracticeAssigned(ID, SOUTH, between), new PracticeAssigned(ID, NORTH, LATER))
        .thenState(
            it -> {
              assertThat(it.assignmentOn(between)).contains(SOUTH);
              assertThat(it.assignmentOn(LATER)).contains(NORTH);
            });
    practice
        .given(new PracticeAssigned(ID, NORTH, LATER))
        .when(new AssignPractice(ID, SOUTH, THEN))
        .then(new PracticeAssigned(ID, SOUTH, THEN))
        .thenState(it -> assertThat(it.assignmentOn(LATER)).contains(NORTH));
  }

  @Test
  void a_practice_leaves_its_network_and_joins_another() {
    practice
        .given(new PracticeAssigned(ID, NORTH, THEN))
        .when(new MovePractice(ID, null, null, LATER))
        .thenState(
            it ->
                assertThat(it.assignmentOn(LATER).orElseThrow())
                    .returns(null, Assignment::pcn)
                    .returns("QOC", Assignment::icb));
    practice
        .given(new PracticeAssigned(ID, NORTH, THEN))
        .when(new MovePractice(ID, null, null, LATER))
        .when(new MovePractice(ID, new PcnCode("U26345"), "Sample PCN", LATER.plusDays(30)))
        .then(new PracticeAssigned(ID, SOUTH, LATER.plusDays(30)));
    practice
        .given()
        .when(new MovePractice(ID, null, null, LATER))
        .thenRejected(OrganisationRule.PRACTICE_NOT_KNOWN);
  }

  @Test
  void a_merger_reaches_what_is_known_of_its_day_and_of_later_days() {
    var merger = new Succession(OrganisationKind.PCN, "U24883", "U26345", "Sample PCN", LATER);
    practice
        .given(
            new PracticeAssigned(ID, NORTH, THEN),
            new PracticeAssigned(ID, renamed(NORTH), LATER.plusDays(30)))
        .when(new FollowSuccession(ID, merger))
        .then(
            new PracticeAssigned(ID, SOUTH, LATER),
            new PracticeAssigned(ID, renamed(SOUTH), LATER.plusDays(30)))
        .when(new FollowSuccession(ID, merger))
        .thenNothing();
    practice
        .given(new PracticeAssigned(ID, SOUTH, THEN))
        .when(new FollowSuccession(ID, merger))
        .thenNothing();
  }

  @Test
  void a_board_merges_and_its_practices_stay_in_their_networks() {
    practice
        .given(new PracticeAssigned(ID, NORTH, THEN))
        .when(
            new FollowSuccession(
                ID, new Succession(OrganisationKind.ICB, "QOC", "QUA", "Larger ICS", LATER)))
        .thenState(
            it ->
                assertThat(it.assignmentOn(LATER).orElseThrow())
                    .returns("QUA", Assignment::icb)
                    .returns("Larger ICS", Assignment::icbName)
                    .returns(NORTH.pcn(), Assignment::pcn));
  }

  @Test
  void the_same_list_size_on_another_day_is_news() {
    practice
        .given(new ListSizeRecorded(ID, 100, THEN))
        .when(new RecordListSize(ID, 100, LATER))
        .then(new ListSizeRecorded(ID, 100, LATER));
  }

  @Test
  void a_corrected_list_size_replaces_the_one_of_its_day() {
    practice
        .given(new ListSizeRecorded(ID, 100, THEN))
        .when(new RecordListSize(ID, 101, THEN))
        .thenState(it -> assertThat(it.listSizes()).containsEntry(THEN, 101));
  }

  private static Assignment renamed(Assignment it) {
    return new Assignment("New name", it.pcn(), it.pcnName(), it.subIcb(), it.icb(), it.icbName());
  }

  private static Assignment in(String pcn) {
    return new Assignment("Sample practice", new PcnCode(pcn), "Sample PCN", "M2L0M", "QOC", "ICS");
  }
}
