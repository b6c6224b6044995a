package org.socialprescribing.referral.domain.referral;

import static org.socialprescribing.referral.domain.referral.ReferralRule.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.testing.Spec;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.referral.ReferralCommand.*;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;

class ReferralTest {
  private static final ReferralId ID = new ReferralId(new UUID(0, 1));
  private static final PersonId ADA = new PersonId(new UUID(0, 2));
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 11);
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final PracticeCode PRACTICE = new PracticeCode("M82002");
  private static final Placement HERE = new Placement(PRACTICE, new PcnCode("U60057"));
  private static final Placement THERE =
      new Placement(new PracticeCode("M82004"), new PcnCode("U26345"));
  private static final ReasonCode WHY = new ReasonCode("not-wanted");

  private final Spec<Referral, ReferralCommand, ReferralEvent> referral =
      Spec.of(new ReferralDecider());

  @Test
  void a_referral_is_received_once() {
    referral.given().when(receive(HERE, TODAY)).then(received(HERE));
    referral
        .given(received(HERE))
        .when(receive(HERE, TODAY))
        .thenRejected(REFERRAL_ALREADY_RECEIVED);
  }

  @Test
  void a_referral_does_not_arrive_in_the_future() {
    referral.given().when(receive(HERE, TODAY.plusDays(1))).thenRejected(DATE_IN_FUTURE);
  }

  @Test
  void a_referral_of_an_unknown_practice_is_received_and_waits_to_be_placed() {
    referral
        .given()
        .when(receive(null, TODAY))
        .then(received(null))
        .when(accept(TODAY))
        .thenRejected(REFERRAL_NOT_PLACED);
  }

  @Test
  void once_placed_it_can_be_accepted() {
    referral
        .given(received(null))
        .when(new PlaceReferral(HERE))
        .then(new ReferralPlaced(ID, HERE))
        .when(accept(TODAY))
        .then(new ReferralAccepted(ID, ADA, HERE, TODAY));
  }

  @Test
  void a_wrong_placement_is_corrected_until_the_referral_is_accepted() {
    referral
        .given(received(HERE))
        .when(new PlaceReferral(THERE))
        .then(new ReferralPlaced(ID, THERE));
    referral.given(received(HERE)).when(new PlaceReferral(HERE)).thenNothing();
    referral
        .given(received(HERE), accepted())
        .when(new PlaceReferral(THERE))
        .thenRejected(REFERRAL_ALREADY_ACCEPTED);
  }

  @Test
  void a_decision_is_dated_between_receipt_and_today() {
    referral.given(received(HERE)).when(accept(TODAY.plusDays(1))).thenRejected(DATE_IN_FUTURE);
    referral.given(received(HERE)).when(accept(YESTERDAY)).thenRejected(DATE_BEFORE_RECEIPT);
    referral
        .given(received(HERE))
        .when(new DeclineReferral(DeclinedBy.PERSON, WHY, YESTERDAY, TODAY))
        .thenRejected(DATE_BEFORE_RECEIPT);
  }

  @Test
  void a_referral_is_declined_placed_or_not_but_not_once_accepted() {
    var decline = new DeclineReferral(DeclinedBy.PERSON, WHY, TODAY, TODAY);
    var declined = new ReferralDeclined(ID, ADA, DeclinedBy.PERSON, WHY, TODAY);
    referral.given(received(HERE)).when(decline).then(declined);
    referral.given(received(null)).when(decline).then(declined);
    referral
        .given(received(HERE), accepted())
        .when(decline)
        .thenRejected(REFERRAL_ALREADY_ACCEPTED);
  }

  @Test
  void a_referral_is_withdrawn_at_any_time_before_it_ends() {
    var histories =
        List.of(
            List.of(received(null)),
            List.of(received(HERE)),
            List.of(received(HERE), accepted()),
            List.of(received(HERE), accepted(), started()));
    for (var history : histories) {
      referral.given(history).when(withdraw()).then(withdrawn());
    }
    for (var end : List.of(withdrawn(), completed())) {
      referral.given(received(HERE), accepted(), end).when(withdraw()).thenRejected(REFERRAL_ENDED);
    }
  }

  @Test
  void the_first_link_worker_starts_it_and_later_ones_change_nothing() {
    var start = new StartReferral(TODAY);
    referral.given(received(HERE), accepted()).when(start).then(started());
    referral.given(received(HERE), accepted(), started()).when(start).thenNothing();
    referral.given(received(HERE), accepted(), withdrawn()).when(start).thenNothing();
    referral.given(received(HERE)).when(start).thenRejected(REFERRAL_NOT_ACCEPTED);
  }

  @Test
  void the_end_of_its_case_completes_it_once() {
    var complete = new CompleteReferral(WHY, TODAY);
    referral.given(received(HERE), accepted()).when(complete).then(completed());
    referral.given(received(HERE), accepted(), started()).when(complete).then(completed());
    referral.given(received(HERE), accepted(), completed()).when(complete).thenNothing();
    referral.given(received(HERE), accepted(), withdrawn()).when(complete).thenNothing();
  }

  @Test
  void nothing_happens_to_a_referral_that_was_not_received() {
    var commands =
        List.of(
            accept(TODAY),
            new PlaceReferral(HERE),
            withdraw(),
            new StartReferral(TODAY),
            new CompleteReferral(WHY, TODAY),
            new DeclineReferral(DeclinedBy.SERVICE, WHY, TODAY, TODAY));
    for (var command : commands) {
      referral.given().when(command).thenRejected(REFERRAL_NOT_RECEIVED);
    }
  }

  private static final Sealed REASON = new Sealed("ada", "c2VhbGVk");
  private static final Sealed DETAILS = new Sealed("ada", "ZGV0YWlscw==");
  private static final Sender SENDER = new Sender("M82002", null, null, null, null);
  private static final List<Need> NEEDS = List.of(new Need("loneliness"));

  private static ReceiveReferral receive(@Nullable Placement placement, LocalDate on) {
    return new ReceiveReferral(
        ID,
        ADA,
        PRACTICE,
        placement,
        Source.GP_PRACTICE,
        Priority.URGENT,
        NEEDS,
        REASON,
        SENDER,
        on,
        DETAILS,
        TODAY);
  }

  private static ReferralEvent received(@Nullable Placement placement) {
    return new ReferralReceived(
        ID,
        ADA,
        PRACTICE,
        placement,
        Source.GP_PRACTICE,
        Priority.URGENT,
        NEEDS,
        REASON,
        SENDER,
        TODAY,
        DETAILS);
  }

  private static ReferralCommand accept(LocalDate on) {
    return new AcceptReferral(on, TODAY);
  }

  private static ReferralCommand withdraw() {
    return new WithdrawReferral(WithdrawnBy.REFERRER, WHY, TODAY);
  }

  private static ReferralEvent accepted() {
    return new ReferralAccepted(ID, ADA, HERE, TODAY);
  }

  private static ReferralEvent started() {
    return new ReferralStarted(ID, TODAY);
  }

  private static ReferralEvent withdrawn() {
    return new ReferralWithdrawn(ID, ADA, WithdrawnBy.REFERRER, WHY, TODAY);
  }

  private static ReferralEvent completed() {
    return new ReferralCompleted(ID, ADA, WHY, TODAY);
  }
}
