package org.socialprescribing.referral.domain.referral;

import java.util.function.Function;
import org.socialprescribing.referral.domain.referral.Referral.Accepted;
import org.socialprescribing.referral.domain.referral.Referral.AwaitingDecision;
import org.socialprescribing.referral.domain.referral.Referral.AwaitingInformation;
import org.socialprescribing.referral.domain.referral.Referral.AwaitingPlacement;
import org.socialprescribing.referral.domain.referral.Referral.Ended;
import org.socialprescribing.referral.domain.referral.Referral.InProgress;
import org.socialprescribing.referral.domain.referral.Referral.Intake;
import org.socialprescribing.referral.domain.referral.Referral.NotReceived;
import org.socialprescribing.referral.domain.referral.Referral.Offered;
import org.socialprescribing.referral.domain.referral.Referral.OnHold;
import org.socialprescribing.referral.domain.referral.Referral.Open;
import org.socialprescribing.referral.domain.referral.Referral.Returned;
import org.socialprescribing.referral.domain.referral.Referral.Waiting;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;

/** How each event moves a referral on. A fact that has no meaning in a state leaves it as it is. */
final class ReferralHistory {
  private ReferralHistory() {}

  static Referral after(Referral state, ReferralEvent event) {
    return switch (event) {
      case ReferralReceived it -> received(it);
      case ReferralPlaced it -> placed(state, it.placement());
      case SocialPrescribingOffered it ->
          state instanceof Open open ? new Offered(open.intake(), it.placement()) : state;
      case ReferralAccepted it ->
          state instanceof Open open ? new Accepted(open.intake(), it.placement()) : state;
      case ReferralReturned _ -> handedToReferrer(state, Returned::new);
      case ReferralResubmitted _ -> state instanceof Returned(var before) ? before.afresh() : state;
      case ReferralAmended _ -> state;
      case InformationRequested _ -> handedToReferrer(state, AwaitingInformation::new);
      case InformationProvided _ ->
          state instanceof AwaitingInformation(var before) ? before.afresh() : state;
      case ReferralRedirected it ->
          state instanceof Open open ? new AwaitingDecision(open.intake(), it.to(), null) : state;
      case ReferralEscalated it ->
          state instanceof Waiting waiting ? waiting.escalated(it.level()) : state;
      case ReferralStarted _ ->
          state instanceof Accepted(var intake, var placement)
              ? new InProgress(intake, placement)
              : state;
      case ReferralPutOnHold _, ReferralResumed _ -> Resting.evolve(state, event);
      case ReferralDeclined _, ReferralWithdrawn _, ReferralCompleted _, ReferralFailed _ ->
          new Ended();
    };
  }

  private static Referral received(ReferralReceived it) {
    var intake = new Intake(it.referral(), it.person(), it.receivedOn());
    var placement = it.placement();
    return placement == null
        ? new AwaitingPlacement(intake, null)
        : new AwaitingDecision(intake, placement, null);
  }

  /** A correction within a network gives it no more time. */
  private static Referral placed(Referral state, Placement to) {
    return switch (state) {
      case AwaitingDecision(var intake, var from, var escalated) when from.pcn().equals(to.pcn()) ->
          new AwaitingDecision(intake, to, escalated);
      case Offered(var intake, _) -> new Offered(intake, to);
      case Open open -> new AwaitingDecision(open.intake(), to, null);
      case NotReceived _, Ended _ -> state;
    };
  }

  /** The referrer's turn; afterwards it is again whose it was. */
  private static Referral handedToReferrer(Referral state, Function<Waiting, Referral> next) {
    return switch (state) {
      case Waiting waiting -> next.apply(waiting);
      case AwaitingInformation(var before) -> next.apply(before);
      case NotReceived _, Returned _, Offered _, Accepted _, InProgress _, OnHold _, Ended _ ->
          state;
    };
  }
}
