package org.socialprescribing.referral.domain.referral;

import java.util.List;
import org.socialprescribing.referral.domain.referral.Referral.Accepted;
import org.socialprescribing.referral.domain.referral.Referral.InProgress;
import org.socialprescribing.referral.domain.referral.Referral.OnHold;
import org.socialprescribing.referral.domain.referral.ReferralCommand.PutReferralOnHold;
import org.socialprescribing.referral.domain.referral.ReferralCommand.ResumeReferral;
import org.socialprescribing.referral.domain.referral.ReferralEvent.ReferralPutOnHold;
import org.socialprescribing.referral.domain.referral.ReferralEvent.ReferralResumed;

/**
 * A referral rests with its case. Whether it may is the caseload's to decide: here it is only
 * heard, and what does not fit is old news.
 */
final class Resting {
  private Resting() {}

  static List<ReferralEvent> hold(Referral state, PutReferralOnHold it) {
    return state instanceof Accepted(var intake, _)
        ? List.of(new ReferralPutOnHold(intake.referral(), it.reason(), it.heldOn()))
        : state instanceof InProgress(var intake, _)
            ? List.of(new ReferralPutOnHold(intake.referral(), it.reason(), it.heldOn()))
            : List.of();
  }

  static List<ReferralEvent> resume(Referral state, ResumeReferral it) {
    return state instanceof OnHold(var intake, _)
        ? List.of(new ReferralResumed(intake.referral(), it.resumedOn()))
        : List.of();
  }

  static Referral evolve(Referral state, ReferralEvent event) {
    if (event instanceof ReferralResumed) {
      return state instanceof OnHold(var intake, var placement)
          ? new InProgress(intake, placement)
          : state;
    }
    return switch (state) {
      case Accepted(var intake, var placement) -> new OnHold(intake, placement);
      case InProgress(var intake, var placement) -> new OnHold(intake, placement);
      case Referral other -> other;
    };
  }
}
