package org.socialprescribing.referral.domain.referral;

import static org.socialprescribing.referral.domain.referral.ReferralRule.REDIRECTED_TO_SAME_NETWORK;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Rejection;
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
import org.socialprescribing.referral.domain.referral.ReferralCommand.*;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;

/** What a network decides on a referral, and the person whom it is about. */
final class Deciding {
  private Deciding() {}

  /** A referral may be placed anew until its network accepts it: the first guess can be wrong. */
  static List<ReferralEvent> place(Referral state, PlaceReferral it) {
    return switch (state) {
      case AwaitingPlacement(var intake, _) -> placed(intake, it.placement());
      case AwaitingDecision(var intake, var placement, _) ->
          it.placement().equals(placement) ? List.of() : placed(intake, it.placement());
      case AwaitingInformation waiting -> placed(waiting.intake(), it.placement());
      case Offered(var intake, var placement) ->
          it.placement().equals(placement) ? List.of() : placed(intake, it.placement());
      case Returned _ -> throw Requirements.returned();
      case Accepted _, InProgress _, OnHold _ -> throw Requirements.alreadyAccepted();
      case NotReceived() -> throw Requirements.notReceived();
      case Ended() -> throw Requirements.ended();
    };
  }

  private static List<ReferralEvent> placed(Intake intake, Placement placement) {
    return List.of(new ReferralPlaced(intake.referral(), placement));
  }

  static List<ReferralEvent> offer(Referral state, OfferSocialPrescribing it) {
    var undecided = undecided(state);
    var placement = undecided.placed();
    var intake = undecided.intake();
    Requirements.within(intake, it.offeredOn(), it.today());
    return List.of(
        new SocialPrescribingOffered(
            intake.referral(), intake.person(), placement, it.offeredOn(), it.cohort()));
  }

  static List<ReferralEvent> accept(Referral state, AcceptReferral it) {
    var undecided = undecided(state);
    var placement = undecided.placed();
    var intake = undecided.intake();
    Requirements.within(intake, it.acceptedOn(), it.today());
    return List.of(
        new ReferralAccepted(intake.referral(), intake.person(), placement, it.acceptedOn()));
  }

  static List<ReferralEvent> decline(Referral state, DeclineReferral it) {
    var intake = undecided(state).intake();
    Requirements.within(intake, it.declinedOn(), it.today());
    return List.of(
        new ReferralDeclined(
            intake.referral(), intake.person(), it.by(), it.reason(), it.declinedOn()));
  }

  static List<ReferralEvent> redirect(Referral state, RedirectReferral it) {
    var undecided = undecided(state);
    var from = undecided.placed();
    if (from.pcn().equals(it.pcn())) {
      throw new Rejection(REDIRECTED_TO_SAME_NETWORK, "It lies with " + it.pcn().value() + ".");
    }
    var to = new Placement(Objects.requireNonNullElse(it.practice(), from.practice()), it.pcn());
    return List.of(
        new ReferralRedirected(
            undecided.intake().referral(), from, to, it.reason(), it.redirectedOn()));
  }

  static List<ReferralEvent> withdraw(Referral state, WithdrawReferral it) {
    return switch (state) {
      case Open open ->
          List.of(
              new ReferralWithdrawn(
                  open.intake().referral(),
                  open.intake().person(),
                  it.by(),
                  it.reason(),
                  it.withdrawnOn()));
      case NotReceived() -> throw Requirements.notReceived();
      case Ended() -> throw Requirements.ended();
    };
  }

  /** The service has not said yes or no, and may: it need not wait for an answer to a question. */
  private static Undecided undecided(Referral state) {
    return switch (state) {
      case AwaitingPlacement(var intake, _) -> new Undecided(intake, null);
      case AwaitingDecision(var intake, var placement, _) -> new Undecided(intake, placement);
      case AwaitingInformation(var before) -> undecided(before);
      case Offered(var intake, var placement) -> new Undecided(intake, placement);
      case Returned _ -> throw Requirements.returned();
      case Accepted _, InProgress _, OnHold _ -> throw Requirements.alreadyAccepted();
      case NotReceived() -> throw Requirements.notReceived();
      case Ended() -> throw Requirements.ended();
    };
  }

  private record Undecided(Intake intake, @Nullable Placement placement) {
    Placement placed() {
      if (placement == null) {
        throw Requirements.notPlaced();
      }
      return placement;
    }
  }
}
