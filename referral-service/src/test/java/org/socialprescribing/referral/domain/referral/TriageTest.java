package org.socialprescribing.referral.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.referral.domain.referral.Ada.*;
import static org.socialprescribing.referral.domain.referral.ReferralRule.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.Spec;
import org.socialprescribing.referral.domain.referral.ReferralCommand.*;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;

/** How a network deals with a referral before it says yes or no. */
class TriageTest {
  private static final Instant DUE = Instant.parse("2026-05-26T09:30:00Z");
  private static final ReferralCommand OFFER = new OfferSocialPrescribing(TODAY, null, TODAY);
  private static final ReferralCommand ACCEPT = new AcceptReferral(TODAY, TODAY);
  private static final ReferralCommand RETURN = new ReturnReferral(WHY, TEXT, TODAY);
  private static final ReferralCommand RESUBMIT =
      new ResubmitReferral(Priority.URGENT, NEEDS, TEXT, TODAY);
  private static final ReferralCommand ASK = new RequestInformation(WHY, TEXT, TODAY);
  private static final ReferralCommand ANSWER = new ProvideInformation(TEXT, TODAY);
  private static final ReferralCommand REDIRECT =
      new RedirectReferral(THERE.pcn(), THERE.practice(), WHY, TODAY);
  private static final ReferralEvent RESUBMITTED =
      new ReferralResubmitted(ID, Priority.URGENT, NEEDS, TEXT, TODAY);

  private final Spec<Referral, ReferralCommand, ReferralEvent> referral =
      Spec.of(new ReferralDecider());

  @Test
  void an_offer_waits_for_the_answer_of_the_person() {
    referral.given(received(HERE)).when(OFFER).then(offered()).when(ACCEPT).then(accepted());
    referral
        .given(received(HERE), offered())
        .when(new DeclineReferral(DeclinedBy.PERSON, WHY, TODAY, TODAY))
        .then(new ReferralDeclined(ID, ADA, DeclinedBy.PERSON, WHY, TODAY));
  }

  @Test
  void an_offer_may_be_made_again_and_keeps_the_referral_with_the_person() {
    referral.given(received(HERE), offered()).when(OFFER).then(offered());
    referral.given(received(HERE), offered()).when(ASK).thenRejected(REFERRAL_OFFERED);
    referral.given(received(HERE), offered()).when(RETURN).thenRejected(REFERRAL_OFFERED);
  }

  @Test
  void an_offer_is_made_by_a_network_between_receipt_and_today() {
    referral.given(received(null)).when(OFFER).thenRejected(REFERRAL_NOT_PLACED);
    referral
        .given(received(HERE))
        .when(new OfferSocialPrescribing(TODAY.minusDays(1), null, TODAY))
        .thenRejected(DATE_BEFORE_RECEIPT);
    referral
        .given(received(HERE))
        .when(new OfferSocialPrescribing(TODAY.plusDays(1), null, TODAY))
        .thenRejected(DATE_IN_FUTURE);
  }

  @Test
  void what_was_returned_is_amended_and_handed_in_again_as_the_same_referral() {
    referral
        .given(received(HERE))
        .when(RETURN)
        .then(returned())
        .when(RESUBMIT)
        .then(RESUBMITTED)
        .when(ACCEPT)
        .then(accepted());
  }

  @Test
  void what_was_returned_lies_with_its_referrer() {
    for (var command : List.of(ACCEPT, OFFER, ASK, RETURN, REDIRECT, new PlaceReferral(THERE))) {
      referral.given(received(HERE), returned()).when(command).thenRejected(REFERRAL_RETURNED);
    }
    referral
        .given(received(HERE), returned())
        .when(new WithdrawReferral(WithdrawnBy.REFERRER, WHY, TODAY))
        .then(withdrawn());
  }

  @Test
  void only_what_was_returned_is_handed_in_again() {
    referral.given(received(HERE)).when(RESUBMIT).thenRejected(REFERRAL_NOT_RETURNED);
    referral.given(received(HERE), accepted()).when(RESUBMIT).thenRejected(REFERRAL_NOT_RETURNED);
  }

  @Test
  void a_question_is_answered_and_the_network_decides() {
    referral
        .given(received(HERE))
        .when(ASK)
        .then(asked())
        .when(ANSWER)
        .then(answered())
        .when(ACCEPT)
        .then(accepted());
  }

  @Test
  void a_network_need_not_wait_for_the_answer_to_its_question() {
    referral.given(received(HERE), asked()).when(ACCEPT).then(accepted());
    referral.given(received(HERE), asked()).when(ASK).then(asked());
    referral.given(received(HERE), asked()).when(RETURN).then(returned());
  }

  @Test
  void nobody_answers_what_was_not_asked() {
    referral.given(received(HERE)).when(ANSWER).thenRejected(INFORMATION_NOT_REQUESTED);
    referral
        .given(received(HERE), asked(), answered())
        .when(ANSWER)
        .thenRejected(INFORMATION_NOT_REQUESTED);
  }

  @Test
  void a_question_about_a_referral_without_a_network_leaves_it_to_be_placed() {
    referral
        .given(received(null), asked(), answered())
        .when(ACCEPT)
        .thenRejected(REFERRAL_NOT_PLACED);
    referral
        .given(received(null), asked())
        .when(new PlaceReferral(HERE))
        .then(new ReferralPlaced(ID, HERE))
        .when(ACCEPT)
        .then(accepted());
  }

  @Test
  void another_network_decides_on_what_was_redirected_to_it() {
    referral
        .given(received(HERE))
        .when(REDIRECT)
        .then(redirected())
        .when(ACCEPT)
        .then(new ReferralAccepted(ID, ADA, THERE, TODAY));
  }

  @Test
  void a_redirected_referral_keeps_its_practice_unless_another_is_named() {
    referral
        .given(received(HERE))
        .when(new RedirectReferral(THERE.pcn(), null, WHY, TODAY))
        .then(new ReferralRedirected(ID, HERE, new Placement(PRACTICE, THERE.pcn()), WHY, TODAY));
  }

  @Test
  void a_referral_is_redirected_from_one_network_to_another_before_it_is_accepted() {
    referral
        .given(received(HERE))
        .when(new RedirectReferral(HERE.pcn(), null, WHY, TODAY))
        .thenRejected(REDIRECTED_TO_SAME_NETWORK);
    referral.given(received(null)).when(REDIRECT).thenRejected(REFERRAL_NOT_PLACED);
    referral
        .given(received(HERE), accepted())
        .when(REDIRECT)
        .thenRejected(REFERRAL_ALREADY_ACCEPTED);
  }

  @Test
  void waiting_is_noted_once_at_each_level_and_never_ends_a_referral() {
    referral
        .given(received(HERE))
        .when(escalate(Escalation.NUDGE))
        .then(escalated(Escalation.NUDGE))
        .when(escalate(Escalation.OVERDUE))
        .then(escalated(Escalation.OVERDUE))
        .when(ACCEPT)
        .then(accepted());
    for (var level : Escalation.values()) {
      referral
          .given(received(HERE), escalated(Escalation.OVERDUE))
          .when(escalate(level))
          .thenNothing();
    }
  }

  @Test
  void nobody_is_urged_while_somebody_else_has_to_answer() {
    for (var last : List.of(asked(), returned(), offered(), accepted(), withdrawn())) {
      referral.given(received(HERE), last).when(escalate(Escalation.OVERDUE)).thenNothing();
    }
  }

  @Test
  void each_turn_of_a_network_is_measured_afresh() {
    for (var turn :
        List.of(
            List.of(asked(), answered()),
            List.of(returned(), RESUBMITTED),
            List.of(redirected()))) {
      var history = new java.util.ArrayList<>(List.of(received(HERE)));
      history.add(escalated(Escalation.OVERDUE));
      history.addAll(turn);
      assertThat(referral.given(history).when(escalate(Escalation.NUDGE)).events()).hasSize(1);
    }
  }

  @Test
  void a_correction_within_the_network_gives_it_no_more_time() {
    var next = new Placement(THERE.practice(), HERE.pcn());
    referral
        .given(received(HERE), escalated(Escalation.NUDGE), new ReferralPlaced(ID, next))
        .when(escalate(Escalation.NUDGE))
        .thenNothing();
    referral
        .given(received(HERE), escalated(Escalation.NUDGE), new ReferralPlaced(ID, THERE))
        .when(escalate(Escalation.NUDGE))
        .then(new ReferralEscalated(ID, THERE.pcn(), Escalation.NUDGE, DUE, TODAY));
  }

  @Test
  void an_unplaced_referral_escalates_for_no_network_in_particular() {
    referral
        .given(received(null))
        .when(escalate(Escalation.OVERDUE))
        .then(new ReferralEscalated(ID, null, Escalation.OVERDUE, DUE, TODAY));
  }

  @Test
  void nothing_happens_to_a_referral_that_was_not_received_or_has_ended() {
    for (var command : List.of(OFFER, RETURN, RESUBMIT, ASK, ANSWER, REDIRECT)) {
      referral.given().when(command).thenRejected(REFERRAL_NOT_RECEIVED);
      referral.given(received(HERE), withdrawn()).when(command).thenRejected(REFERRAL_ENDED);
    }
    referral.given().when(escalate(Escalation.NUDGE)).thenRejected(REFERRAL_NOT_RECEIVED);
  }

  private static ReferralCommand escalate(Escalation level) {
    return new EscalateReferral(level, DUE, TODAY);
  }

  private static ReferralEvent escalated(Escalation level) {
    return new ReferralEscalated(ID, HERE.pcn(), level, DUE, TODAY);
  }
}
