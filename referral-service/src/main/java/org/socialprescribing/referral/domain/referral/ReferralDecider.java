package org.socialprescribing.referral.domain.referral;

import static org.socialprescribing.referral.domain.referral.ReferralRule.*;

import java.time.LocalDate;
import java.util.List;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.domain.referral.Referral.Accepted;
import org.socialprescribing.referral.domain.referral.Referral.AwaitingDecision;
import org.socialprescribing.referral.domain.referral.Referral.AwaitingPlacement;
import org.socialprescribing.referral.domain.referral.Referral.Ended;
import org.socialprescribing.referral.domain.referral.Referral.InProgress;
import org.socialprescribing.referral.domain.referral.Referral.Intake;
import org.socialprescribing.referral.domain.referral.Referral.NotReceived;
import org.socialprescribing.referral.domain.referral.Referral.Open;
import org.socialprescribing.referral.domain.referral.ReferralCommand.*;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;

/** The rules of referrals. */
public final class ReferralDecider implements Decider<Referral, ReferralCommand, ReferralEvent> {

  @Override
  public Referral initial() {
    return new NotReceived();
  }

  @Override
  public List<ReferralEvent> decide(Referral state, ReferralCommand command) {
    return switch (command) {
      case ReceiveReferral receive -> receive(state, receive);
      case PlaceReferral place -> place(state, place);
      case AcceptReferral accept -> accept(state, accept);
      case DeclineReferral decline -> decline(state, decline);
      case WithdrawReferral withdraw -> withdraw(state, withdraw);
      case StartReferral start -> start(state, start);
      case CompleteReferral complete -> complete(state, complete);
    };
  }

  private static List<ReferralEvent> receive(Referral state, ReceiveReferral it) {
    requireNotAfter(it.receivedOn(), it.today());
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

  /** A referral may be placed anew until its network accepts it: the first guess can be wrong. */
  private static List<ReferralEvent> place(Referral state, PlaceReferral it) {
    return switch (state) {
      case AwaitingPlacement(var intake) ->
          List.of(new ReferralPlaced(intake.referral(), it.placement()));
      case AwaitingDecision(var intake, var placement) ->
          it.placement().equals(placement)
              ? List.of()
              : List.of(new ReferralPlaced(intake.referral(), it.placement()));
      case Accepted _, InProgress _ -> throw alreadyAccepted();
      case NotReceived() -> throw notReceived();
      case Ended() -> throw ended();
    };
  }

  private static List<ReferralEvent> accept(Referral state, AcceptReferral it) {
    return switch (state) {
      case AwaitingDecision(var intake, var placement) -> {
        requireWithin(intake, it.acceptedOn(), it.today());
        yield List.of(
            new ReferralAccepted(intake.referral(), intake.person(), placement, it.acceptedOn()));
      }
      case AwaitingPlacement _ ->
          throw new Rejection(
              REFERRAL_NOT_PLACED, "Place the referral with a practice of a network first.");
      case Accepted _, InProgress _ -> throw alreadyAccepted();
      case NotReceived() -> throw notReceived();
      case Ended() -> throw ended();
    };
  }

  private static List<ReferralEvent> decline(Referral state, DeclineReferral it) {
    return switch (state) {
      case AwaitingPlacement(var intake) -> declined(intake, it);
      case AwaitingDecision(var intake, _) -> declined(intake, it);
      case Accepted _, InProgress _ -> throw alreadyAccepted();
      case NotReceived() -> throw notReceived();
      case Ended() -> throw ended();
    };
  }

  private static List<ReferralEvent> declined(Intake intake, DeclineReferral it) {
    requireWithin(intake, it.declinedOn(), it.today());
    return List.of(
        new ReferralDeclined(
            intake.referral(), intake.person(), it.by(), it.reason(), it.declinedOn()));
  }

  private static List<ReferralEvent> withdraw(Referral state, WithdrawReferral it) {
    return switch (state) {
      case Open open ->
          List.of(
              new ReferralWithdrawn(
                  open.intake().referral(),
                  open.intake().person(),
                  it.by(),
                  it.reason(),
                  it.withdrawnOn()));
      case NotReceived() -> throw notReceived();
      case Ended() -> throw ended();
    };
  }

  /** What comes after the end is late news of a case that is being closed. */
  private static List<ReferralEvent> start(Referral state, StartReferral it) {
    return switch (state) {
      case Accepted(var intake, _) ->
          List.of(new ReferralStarted(intake.referral(), it.startedOn()));
      case InProgress _, Ended _ -> List.of();
      case AwaitingPlacement _, AwaitingDecision _ -> throw notAccepted();
      case NotReceived() -> throw notReceived();
    };
  }

  private static List<ReferralEvent> complete(Referral state, CompleteReferral it) {
    return switch (state) {
      case Accepted(var intake, _) -> completed(intake, it);
      case InProgress(var intake, _) -> completed(intake, it);
      case Ended _ -> List.of();
      case AwaitingPlacement _, AwaitingDecision _ -> throw notAccepted();
      case NotReceived() -> throw notReceived();
    };
  }

  private static List<ReferralEvent> completed(Intake intake, CompleteReferral it) {
    return List.of(
        new ReferralCompleted(intake.referral(), intake.person(), it.outcome(), it.completedOn()));
  }

  @Override
  public Referral evolve(Referral state, ReferralEvent event) {
    return switch (event) {
      case ReferralReceived it -> received(it);
      case ReferralPlaced it -> placed(state, it);
      case ReferralAccepted it -> accepted(state, it);
      case ReferralStarted _ -> started(state);
      case ReferralDeclined _, ReferralWithdrawn _, ReferralCompleted _ -> new Ended();
    };
  }

  private static Referral received(ReferralReceived it) {
    var intake = new Intake(it.referral(), it.person(), it.receivedOn());
    var placement = it.placement();
    return placement == null
        ? new AwaitingPlacement(intake)
        : new AwaitingDecision(intake, placement);
  }

  private static Referral placed(Referral state, ReferralPlaced it) {
    return state instanceof Open open ? new AwaitingDecision(open.intake(), it.placement()) : state;
  }

  private static Referral accepted(Referral state, ReferralAccepted it) {
    return state instanceof Open open ? new Accepted(open.intake(), it.placement()) : state;
  }

  private static Referral started(Referral state) {
    return state instanceof Accepted(var intake, var placement)
        ? new InProgress(intake, placement)
        : state;
  }

  private static void requireWithin(Intake intake, LocalDate day, LocalDate today) {
    requireNotAfter(day, today);
    if (day.isBefore(intake.receivedOn())) {
      throw new Rejection(
          DATE_BEFORE_RECEIPT, "The referral was received on " + intake.receivedOn() + ".");
    }
  }

  private static void requireNotAfter(LocalDate day, LocalDate today) {
    if (day.isAfter(today)) {
      throw new Rejection(DATE_IN_FUTURE, day + " lies in the future.");
    }
  }

  private static Rejection notReceived() {
    return new Rejection(REFERRAL_NOT_RECEIVED, "There is no such referral.");
  }

  private static Rejection notAccepted() {
    return new Rejection(REFERRAL_NOT_ACCEPTED, "The network has not accepted this referral.");
  }

  private static Rejection alreadyAccepted() {
    return new Rejection(REFERRAL_ALREADY_ACCEPTED, "The network has accepted this referral.");
  }

  private static Rejection ended() {
    return new Rejection(
        REFERRAL_ENDED, "This referral was declined, withdrawn or completed already.");
  }
}
