package org.socialprescribing.supervision.domain.linkworker;

import static org.socialprescribing.supervision.domain.linkworker.Ada.GP;
import static org.socialprescribing.supervision.domain.linkworker.Ada.MANAGER;
import static org.socialprescribing.supervision.domain.linkworker.Ada.SESSION;
import static org.socialprescribing.supervision.domain.linkworker.Ada.START;
import static org.socialprescribing.supervision.domain.linkworker.Ada.TODAY;
import static org.socialprescribing.supervision.domain.linkworker.Ada.cleared;
import static org.socialprescribing.supervision.domain.linkworker.Ada.left;
import static org.socialprescribing.supervision.domain.linkworker.Ada.registered;
import static org.socialprescribing.supervision.domain.linkworker.Ada.sealed;
import static org.socialprescribing.supervision.domain.linkworker.Ada.session;
import static org.socialprescribing.supervision.domain.linkworker.Ada.supervised;
import static org.socialprescribing.supervision.domain.linkworker.Ada.takenOn;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.platform.testing.Spec;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.ClearForIndependentPractice;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.RecordLeaving;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.WriteReflection;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.ReflectionWritten;

class LinkWorkerTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 11);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 9);

  private final Spec<LinkWorker, LinkWorkerCommand, LinkWorkerEvent> linkWorker =
      Spec.of(new LinkWorkerDecider());

  @Test
  void a_network_takes_on_a_link_worker() {
    linkWorker.given().when(takenOn("0.80", START)).then(registered());
  }

  @Test
  void the_same_link_worker_is_not_registered_twice() {
    linkWorker
        .given(registered())
        .when(takenOn("0.8", START))
        .thenRejected(LinkWorkerRule.LINK_WORKER_ALREADY_REGISTERED);
  }

  @Test
  void a_start_is_not_announced_before_it_happens() {
    linkWorker
        .given()
        .when(takenOn("0.8", TODAY.plusDays(1)))
        .thenRejected(LinkWorkerRule.DATE_IN_THE_FUTURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.5", "1.01", "0.333"})
  void a_post_is_more_than_nothing_and_at_most_full_time(String wte) {
    linkWorker.given().when(takenOn(wte, START)).thenRejected(LinkWorkerRule.WTE_NOT_ONE_POST);
  }

  @Test
  void nothing_happens_to_a_link_worker_who_is_not_registered() {
    linkWorker
        .given()
        .when(new ClearForIndependentPractice(MAY, TODAY))
        .thenRejected(LinkWorkerRule.LINK_WORKER_NOT_REGISTERED);
  }

  @Test
  void a_link_worker_is_cleared_for_independent_practice_once() {
    linkWorker
        .given(registered())
        .when(new ClearForIndependentPractice(MAY, TODAY))
        .then(cleared(MAY))
        .when(new ClearForIndependentPractice(JUNE, TODAY))
        .thenRejected(LinkWorkerRule.LINK_WORKER_ALREADY_CLEARED);
  }

  @Test
  void nobody_is_cleared_before_the_start_or_after_leaving() {
    linkWorker
        .given(registered())
        .when(new ClearForIndependentPractice(START.minusDays(1), TODAY))
        .thenRejected(LinkWorkerRule.DATE_BEFORE_START);
    linkWorker
        .given(registered(), left(MAY))
        .when(new ClearForIndependentPractice(JUNE, TODAY))
        .thenRejected(LinkWorkerRule.DATE_AFTER_LEAVING);
  }

  @Test
  void a_link_worker_leaves_once() {
    linkWorker
        .given(registered())
        .when(new RecordLeaving(MAY, TODAY))
        .then(left(MAY))
        .when(new RecordLeaving(MAY, TODAY))
        .thenRejected(LinkWorkerRule.LINK_WORKER_HAS_LEFT);
  }

  @Test
  void the_last_day_is_not_before_what_is_already_recorded() {
    linkWorker
        .given(registered(), session(JUNE, GP, true))
        .when(new RecordLeaving(MAY, TODAY))
        .thenRejected(LinkWorkerRule.LEAVING_BEFORE_LAST_ENTRY);
    linkWorker
        .given(registered(), cleared(JUNE))
        .when(new RecordLeaving(MAY, TODAY))
        .thenRejected(LinkWorkerRule.LEAVING_BEFORE_LAST_ENTRY);
  }

  @Test
  void a_clinical_session_counts_with_a_relevant_health_professional() {
    linkWorker.given(registered()).when(supervised(JUNE)).then(session(JUNE, GP, true));
  }

  @Test
  void a_clinical_session_with_anyone_else_is_recorded_and_does_not_count() {
    linkWorker
        .given(registered())
        .when(supervised(JUNE, MANAGER, 60))
        .then(session(JUNE, MANAGER, false));
  }

  @Test
  void a_profession_that_the_policy_does_not_list_is_refused() {
    linkWorker
        .given(registered())
        .when(supervised(JUNE, new Profession("genral-practitioner"), 60))
        .thenRejected(LinkWorkerRule.PROFESSION_UNKNOWN);
  }

  @Test
  void a_session_is_held_while_in_post_and_not_in_the_future() {
    linkWorker
        .given(registered())
        .when(supervised(START.minusDays(1)))
        .thenRejected(LinkWorkerRule.DATE_BEFORE_START);
    linkWorker
        .given(registered(), left(MAY))
        .when(supervised(JUNE))
        .thenRejected(LinkWorkerRule.DATE_AFTER_LEAVING);
    linkWorker
        .given(registered())
        .when(supervised(TODAY.plusDays(1)))
        .thenRejected(LinkWorkerRule.DATE_IN_THE_FUTURE);
  }

  @Test
  void a_session_held_before_leaving_can_still_be_written_up_afterwards() {
    linkWorker.given(registered(), left(JUNE)).when(supervised(MAY)).then(session(MAY, GP, true));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -30, 481})
  void a_session_has_a_plausible_length(int minutes) {
    linkWorker
        .given(registered())
        .when(supervised(JUNE, GP, minutes))
        .thenRejected(LinkWorkerRule.SESSION_LENGTH_IMPLAUSIBLE);
  }

  @Test
  void a_link_worker_reflects_on_a_session_that_took_place() {
    linkWorker
        .given(registered(), session(JUNE, GP, true))
        .when(new WriteReflection(SESSION, sealed("thoughts")))
        .then(new ReflectionWritten(Ada.ID, SESSION, sealed("thoughts")));
    linkWorker
        .given(registered())
        .when(new WriteReflection(SESSION, sealed("thoughts")))
        .thenRejected(LinkWorkerRule.SESSION_UNKNOWN);
  }
}
