package org.socialprescribing.referral.commands.referral;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.referral.DeclinedBy;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralCommand.AcceptReferral;
import org.socialprescribing.referral.domain.referral.ReferralCommand.DeclineReferral;
import org.socialprescribing.referral.domain.referral.ReferralCommand.WithdrawReferral;
import org.socialprescribing.referral.domain.referral.WithdrawnBy;

/** The bodies of requests that decide on a referral. */
final class Decisions {
  private Decisions() {}

  record Accept(@Nullable LocalDate acceptedOn) {
    AcceptReferral on(LocalDate today) {
      return new AcceptReferral(Objects.requireNonNullElse(acceptedOn, today), today);
    }
  }

  record Decline(
      @NotNull @Schema(implementation = String.class, examples = "person") DeclinedBy by,
      @NotNull
          @Schema(
              implementation = String.class,
              pattern = ReasonCode.SHAPE,
              examples = "not-wanted")
          ReasonCode reason,
      @Nullable LocalDate declinedOn) {
    ReferralCommand on(LocalDate today) {
      return new DeclineReferral(by, reason, Objects.requireNonNullElse(declinedOn, today), today);
    }
  }

  record Withdraw(
      @NotNull @Schema(implementation = String.class, examples = "referrer") WithdrawnBy by,
      @NotNull
          @Schema(
              implementation = String.class,
              pattern = ReasonCode.SHAPE,
              examples = "made-in-error")
          ReasonCode reason) {
    ReferralCommand on(LocalDate today) {
      return new WithdrawReferral(by, reason, today);
    }
  }

  record Place(
      @NotNull @Schema(implementation = String.class, examples = "M82002")
          PracticeCode practiceCode) {}
}
