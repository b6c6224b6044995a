package org.socialprescribing.referral.commands.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.referral.Need;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralCommand.OfferSocialPrescribing;
import org.socialprescribing.referral.domain.referral.ReferralCommand.ProvideInformation;
import org.socialprescribing.referral.domain.referral.ReferralCommand.RedirectReferral;
import org.socialprescribing.referral.domain.referral.ReferralCommand.RequestInformation;
import org.socialprescribing.referral.domain.referral.ReferralCommand.ResubmitReferral;
import org.socialprescribing.referral.domain.referral.ReferralCommand.ReturnReferral;

/** The bodies of requests between receipt and decision. What is written is sealed at once. */
final class TriageRequests {
  private TriageRequests() {}

  record Offer(@Nullable LocalDate offeredOn) {
    ReferralCommand on(LocalDate today) {
      return new OfferSocialPrescribing(Objects.requireNonNullElse(offeredOn, today), null, today);
    }
  }

  record Return(
      @NotNull
          @Schema(
              implementation = String.class,
              pattern = ReasonCode.SHAPE,
              examples = "insufficient-information")
          ReasonCode reason,
      @Nullable @Size(max = 2000) String remark) {
    ReferralCommand on(LocalDate today, @Nullable Sealed secret) {
      return new ReturnReferral(reason, secret, today);
    }
  }

  record Resubmit(
      @Nullable @Schema(implementation = String.class, defaultValue = "routine") Priority priority,
      @Nullable @Size(max = 20) @Schema(implementation = String[].class) List<@NotNull Need> needs,
      @NotBlank @Size(max = 4000) String reason) {
    ReferralCommand on(LocalDate today, Sealed secret) {
      return new ResubmitReferral(
          Objects.requireNonNullElse(priority, Priority.ROUTINE),
          needs == null ? List.of() : needs,
          secret,
          today);
    }
  }

  record Ask(
      @NotNull
          @Schema(
              implementation = String.class,
              pattern = ReasonCode.SHAPE,
              examples = "contact-details")
          ReasonCode about,
      @NotBlank @Size(max = 2000) String question) {
    ReferralCommand on(LocalDate today, Sealed secret) {
      return new RequestInformation(about, secret, today);
    }
  }

  record Tell(@NotBlank @Size(max = 4000) String answer) {
    ReferralCommand on(LocalDate today, Sealed secret) {
      return new ProvideInformation(secret, today);
    }
  }

  record Redirect(
      @NotNull @Schema(implementation = String.class, examples = "U26345") PcnCode pcnCode,
      @Nullable @Schema(implementation = String.class, examples = "M82004")
          PracticeCode practiceCode,
      @NotNull
          @Schema(
              implementation = String.class,
              pattern = ReasonCode.SHAPE,
              examples = "registered-elsewhere")
          ReasonCode reason) {
    RedirectReferral on(LocalDate today) {
      return new RedirectReferral(pcnCode, practiceCode, reason, today);
    }
  }
}
