package org.socialprescribing.referral.domain.referral;

import static org.socialprescribing.referral.domain.referral.ReferralRule.REFERRAL_ALREADY_RECEIVED;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.domain.organisation.PcnCode;
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
import org.socialprescribing.referral.domain.referral.ReferralCommand.*;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;

/** The rules of referrals: receipt and progress here, triage in the classes beside. */
public final class ReferralDecider implements Decider<Referral, ReferralCommand, ReferralEvent> {

  @Override
  public Referral initial() {
    return new NotReceived();
  }

  @Override
  public List<ReferralEvent> decide(Referral state, ReferralCommand command) {
    return switch (command) {
      case ReceiveReferral receive -> receive(state, receive);
      case PlaceReferral place -> Deciding.place(state, place);
      case OfferSocialPrescribing offer -> Deciding.offer(state, offer);
      case AcceptReferral accept -> Deciding.accept(state, accept);
      case DeclineReferral decline -> Deciding.decline(state, decline);
      case RedirectReferral redirect -> Deciding.redirect(state, redirect);
      case WithdrawReferral withdraw -> Deciding.withdraw(state, withdraw);
      case ReturnReferral sendBack -> Conversing.sendBack(state, sendBack);
      case ResubmitReferral resubmit -> Conversing.resubmit(state, resubmit);
      case AmendReferral amend -> Conversing.amend(state, amend);
      case RequestInformation ask -> Conversing.ask(state, ask);
      case ProvideInformation answer -> Conversing.answer(state, answer);
      case EscalateReferral escalate -> escalate(state, escalate);
      case StartReferral start -> start(state, start);
      case CompleteReferral it ->
          close(
              state,
              in ->
                  new ReferralCompleted(
                      in.referral(), in.person(), it.outcome(), it.completedOn()));
      case FailReferral it ->
          close(
              state,
              in -> new ReferralFailed(in.referral(), in.person(), it.outcome(), it.failedOn()));
      case PutReferralOnHold hold -> Resting.hold(state, hold);
      case ResumeReferral resume -> Resting.resume(state, resume);
    };
  }

  @Override
  public Referral evolve(Referral state, ReferralEvent event) {
    return ReferralHistory.after(state, event);
  }

  private static List<ReferralEvent> receive(Referral state, ReceiveReferral it) {
    Requirements.notAfter(it.receivedOn(), it.today());
    return switch (state) {
      case NotReceived() ->
          List.of(
              new ReferralReceived(
                  it.referral(),
                  it.person(),
                  it.practice(),
                  it.placement(),
                  it.source(),
                  it.priority(),
                  it.needs(),
                  it.reason(),
                  it.sender(),
                  it.receivedOn(),
                  it.details()));
      case Open _, Ended _ ->
          throw new Rejection(REFERRAL_ALREADY_RECEIVED, "This referral was received already.");
    };
  }

  /** Each level once, and none while somebody else has to answer: the clock may be late. */
  private static List<ReferralEvent> escalate(Referral state, EscalateReferral it) {
    return switch (state) {
      case AwaitingPlacement(var intake, var before) -> escalated(intake, null, before, it);
      case AwaitingDecision(var intake, var placement, var before) ->
          escalated(intake, placement.pcn(), before, it);
      case AwaitingInformation _,
          Returned _,
          Offered _,
          Accepted _,
          InProgress _,
          OnHold _,
          Ended _ ->
          List.of();
      case NotReceived() -> throw Requirements.notReceived();
    };
  }

  private static List<ReferralEvent> escalated(
      Intake intake, @Nullable PcnCode pcn, @Nullable Escalation before, EscalateReferral it) {
    return before != null && before.compareTo(it.level()) >= 0
        ? List.of()
        : List.of(
            new ReferralEscalated(
                intake.referral(), pcn, it.level(), it.dueAt(), it.escalatedOn()));
  }

  /** What comes after the end is late news of a case that is being closed. */
  private static List<ReferralEvent> start(Referral state, StartReferral it) {
    return switch (state) {
      case Accepted(var intake, _) ->
          List.of(new ReferralStarted(intake.referral(), it.startedOn()));
      case InProgress _, OnHold _, Ended _ -> List.of();
      case Waiting _, AwaitingInformation _, Returned _, Offered _ ->
          throw Requirements.notAccepted();
      case NotReceived() -> throw Requirements.notReceived();
    };
  }

  private static List<ReferralEvent> close(Referral state, Function<Intake, ReferralEvent> end) {
    return switch (state) {
      case Accepted(var intake, _) -> List.of(end.apply(intake));
      case InProgress(var intake, _) -> List.of(end.apply(intake));
      case OnHold(var intake, _) -> List.of(end.apply(intake));
      case Ended _ -> List.of();
      case Waiting _, AwaitingInformation _, Returned _, Offered _ ->
          throw Requirements.notAccepted();
      case NotReceived() -> throw Requirements.notReceived();
    };
  }
}
