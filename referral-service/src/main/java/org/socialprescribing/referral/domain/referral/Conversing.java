package org.socialprescribing.referral.domain.referral;

import static org.socialprescribing.referral.domain.referral.ReferralRule.INFORMATION_NOT_REQUESTED;

import java.util.List;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.domain.referral.Referral.Accepted;
import org.socialprescribing.referral.domain.referral.Referral.AwaitingInformation;
import org.socialprescribing.referral.domain.referral.Referral.Ended;
import org.socialprescribing.referral.domain.referral.Referral.InProgress;
import org.socialprescribing.referral.domain.referral.Referral.NotReceived;
import org.socialprescribing.referral.domain.referral.Referral.Offered;
import org.socialprescribing.referral.domain.referral.Referral.OnHold;
import org.socialprescribing.referral.domain.referral.Referral.Open;
import org.socialprescribing.referral.domain.referral.Referral.Returned;
import org.socialprescribing.referral.domain.referral.Referral.Waiting;
import org.socialprescribing.referral.domain.referral.ReferralCommand.*;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;

/** What a network and a referrer say to each other before the network decides. */
final class Conversing {
  private Conversing() {}

  static List<ReferralEvent> sendBack(Referral state, ReturnReferral it) {
    return List.of(
        new ReferralReturned(
            inTriage(state).intake().referral(), it.reason(), it.remark(), it.returnedOn()));
  }

  static List<ReferralEvent> resubmit(Referral state, ResubmitReferral it) {
    return switch (state) {
      case Returned returned ->
          List.of(
              new ReferralResubmitted(
                  returned.intake().referral(),
                  it.priority(),
                  it.needs(),
                  it.reason(),
                  it.resubmittedOn()));
      case Waiting _, AwaitingInformation _, Offered _, Accepted _, InProgress _, OnHold _ ->
          throw Requirements.notReturned();
      case NotReceived() -> throw Requirements.notReceived();
      case Ended() -> throw Requirements.ended();
    };
  }

  static List<ReferralEvent> amend(Referral state, AmendReferral it) {
    return switch (state) {
      case Returned returned ->
          List.of(
              new ReferralResubmitted(
                  returned.intake().referral(),
                  it.priority(),
                  it.needs(),
                  it.reason(),
                  it.amendedOn()));
      case Open open ->
          List.of(
              new ReferralAmended(
                  open.intake().referral(),
                  it.priority(),
                  it.needs(),
                  it.reason(),
                  it.details(),
                  it.amendedOn()));
      case NotReceived() -> throw Requirements.notReceived();
      case Ended() -> throw Requirements.ended();
    };
  }

  /** One question may follow another. */
  static List<ReferralEvent> ask(Referral state, RequestInformation it) {
    return List.of(
        new InformationRequested(
            inTriage(state).intake().referral(), it.about(), it.question(), it.requestedOn()));
  }

  static List<ReferralEvent> answer(Referral state, ProvideInformation it) {
    return switch (state) {
      case AwaitingInformation waiting ->
          List.of(
              new InformationProvided(waiting.intake().referral(), it.answer(), it.providedOn()));
      case Waiting _, Returned _, Offered _, Accepted _, InProgress _, OnHold _ ->
          throw new Rejection(INFORMATION_NOT_REQUESTED, "Nothing was asked about this referral.");
      case NotReceived() -> throw Requirements.notReceived();
      case Ended() -> throw Requirements.ended();
    };
  }

  private static Open inTriage(Referral state) {
    return switch (state) {
      case Waiting waiting -> waiting;
      case AwaitingInformation waiting -> waiting;
      case Returned _ -> throw Requirements.returned();
      case Offered _ -> throw Requirements.offered();
      case Accepted _, InProgress _, OnHold _ -> throw Requirements.alreadyAccepted();
      case NotReceived() -> throw Requirements.notReceived();
      case Ended() -> throw Requirements.ended();
    };
  }
}
