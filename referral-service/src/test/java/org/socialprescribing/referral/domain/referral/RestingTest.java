package org.socialprescribing.referral.domain.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.testing.Spec;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.referral.ReferralCommand.*;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;

/** A referral follows its case, and nothing that comes late or twice harms it. */
class RestingTest {
  private static final ReferralId ID = new ReferralId(new UUID(0, 1));
  private static final PersonId ADA = new PersonId(new UUID(0, 2));
  private static final LocalDate DAY = LocalDate.of(2026, 5, 11);
  private static final PracticeCode PRACTICE = new PracticeCode("M82002");
  private static final Placement HERE = new Placement(PRACTICE, new PcnCode("U60057"));
  private static final ReasonCode HOSPITAL = new ReasonCode("in-hospital");
  private static final ReasonCode DISENGAGED = new ReasonCode("disengaged");

  private static final ReferralEvent RECEIVED =
      new ReferralReceived(
          ID,
          ADA,
          PRACTICE,
          HERE,
          Source.GP_PRACTICE,
          Priority.ROUTINE,
          List.of(),
          new Sealed("ada", "c2VhbGVk"),
          new Sender("M82002", null, null, null, null),
          DAY,
          null);
  private static final ReferralEvent ACCEPTED = new ReferralAccepted(ID, ADA, HERE, DAY);
  private static final ReferralEvent STARTED = new ReferralStarted(ID, DAY);
  private static final ReferralEvent HELD = new ReferralPutOnHold(ID, HOSPITAL, DAY);
  private static final ReferralEvent RESUMED = new ReferralResumed(ID, DAY);
  private static final ReferralEvent FAILED = new ReferralFailed(ID, ADA, DISENGAGED, DAY);

  private final Spec<Referral, ReferralCommand, ReferralEvent> referral =
      Spec.of(new ReferralDecider());

  @Test
  void it_rests_and_goes_on_with_its_case() {
    referral
        .given(RECEIVED, ACCEPTED, STARTED)
        .when(new PutReferralOnHold(HOSPITAL, DAY))
        .then(HELD)
        .when(new ResumeReferral(DAY))
        .then(RESUMED);
  }

  @Test
  void a_rest_that_is_told_twice_happens_once() {
    referral
        .given(RECEIVED, ACCEPTED, STARTED, HELD)
        .when(new PutReferralOnHold(HOSPITAL, DAY))
        .then();
    referral.given(RECEIVED, ACCEPTED, STARTED).when(new ResumeReferral(DAY)).then();
  }

  @Test
  void another_link_worker_does_not_end_a_rest() {
    referral.given(RECEIVED, ACCEPTED, STARTED, HELD).when(new StartReferral(DAY)).then();
  }

  @Test
  void it_can_end_while_it_rests() {
    referral
        .given(RECEIVED, ACCEPTED, STARTED, HELD)
        .when(new FailReferral(DISENGAGED, DAY))
        .then(FAILED);
    referral
        .given(RECEIVED, ACCEPTED, STARTED, HELD)
        .when(new CompleteReferral(new ReasonCode("completed"), DAY))
        .then(new ReferralCompleted(ID, ADA, new ReasonCode("completed"), DAY));
  }

  @Test
  void its_referrer_may_take_it_back_while_it_rests() {
    var why = new ReasonCode("not-needed");
    referral
        .given(RECEIVED, ACCEPTED, HELD)
        .when(new WithdrawReferral(WithdrawnBy.REFERRER, why, DAY))
        .then(new ReferralWithdrawn(ID, ADA, WithdrawnBy.REFERRER, why, DAY));
  }

  @Test
  void after_the_end_news_of_the_case_is_old() {
    referral
        .given(RECEIVED, ACCEPTED, STARTED, FAILED)
        .when(new PutReferralOnHold(HOSPITAL, DAY))
        .then()
        .when(new ResumeReferral(DAY))
        .then()
        .when(new FailReferral(DISENGAGED, DAY))
        .then();
  }

  @Test
  void nothing_that_was_not_accepted_can_fail() {
    referral
        .given(RECEIVED)
        .when(new FailReferral(DISENGAGED, DAY))
        .thenRejected(ReferralRule.REFERRAL_NOT_ACCEPTED);
  }
}
