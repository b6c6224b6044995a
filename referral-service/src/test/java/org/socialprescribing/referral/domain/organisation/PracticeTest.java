package org.socialprescribing.referral.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.Spec;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.AssignPractice;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.RecordListSize;
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
        .thenNothing();
    practice
        .given(new ListSizeRecorded(ID, 100, THEN))
        .when(new RecordListSize(ID, 100, THEN))
        .thenNothing();
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

  private static Assignment in(String pcn) {
    return new Assignment("Sample practice", new PcnCode(pcn), "Sample PCN", "M2L0M", "QOC", "ICS");
  }
}
