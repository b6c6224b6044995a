package org.socialprescribing.referral.domain.referral;

import static org.socialprescribing.referral.domain.referral.Ada.*;
import static org.socialprescribing.referral.domain.referral.ReferralRule.*;

import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.Spec;
import org.socialprescribing.referral.domain.referral.ReferralCommand.*;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;

/** How a referrer says something else about a referral. */
class AmendingTest {
  private static final ReferralCommand AMEND =
      new AmendReferral(Priority.URGENT, NEEDS, TEXT, TEXT, TODAY);
  private static final ReferralEvent AMENDED =
      new ReferralAmended(ID, Priority.URGENT, NEEDS, TEXT, TEXT, TODAY);

  private final Spec<Referral, ReferralCommand, ReferralEvent> referral =
      Spec.of(new ReferralDecider());

  @Test
  void an_open_referral_is_amended_and_stands_where_it_stood() {
    referral.given(received(null)).when(AMEND).then(AMENDED);
    referral
        .given(received(HERE))
        .when(AMEND)
        .then(AMENDED)
        .when(new AcceptReferral(TODAY, TODAY))
        .then(accepted());
    referral.given(received(HERE), accepted()).when(AMEND).then(AMENDED);
  }

  @Test
  void a_question_stays_open_when_something_else_is_said() {
    referral
        .given(received(HERE), new InformationRequested(ID, WHY, TEXT, TODAY), AMENDED)
        .when(new ProvideInformation(TEXT, TODAY))
        .then(new InformationProvided(ID, TEXT, TODAY));
  }

  @Test
  void what_was_sent_back_is_handed_in_again() {
    referral
        .given(received(HERE), new ReferralReturned(ID, WHY, null, TODAY))
        .when(AMEND)
        .then(new ReferralResubmitted(ID, Priority.URGENT, NEEDS, TEXT, TODAY));
  }

  @Test
  void what_has_ended_or_never_came_is_not_amended() {
    referral
        .given(
            received(HERE),
            new ReferralWithdrawn(
                ID, ADA, WithdrawnBy.REFERRER, ReferralWithdrawn.ENTERED_IN_ERROR, TODAY))
        .when(AMEND)
        .thenRejected(REFERRAL_ENDED);
    referral.given().when(AMEND).thenRejected(REFERRAL_NOT_RECEIVED);
  }
}
