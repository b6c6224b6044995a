package org.socialprescribing.referral.commands.referral;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.domain.referral.ReferralDetails.Referrer;

/** Who refers, with the lengths that the PRSB standard gives. */
record ReferrerPart(
    @NotBlank @Size(max = 70) @Schema(examples = "Robin Fictional") String name,
    @Nullable @Size(max = 70) @Schema(examples = "Social worker") String role,
    @NotBlank @Size(max = 150) @Schema(examples = "Adult social care") String service,
    @NotBlank @Size(max = 150) @Schema(examples = "Sample Council") String organisation,
    @Nullable @Pattern(regexp = "[A-Z0-9]{3,9}") @Schema(examples = "E06000051")
        String organisationCode,
    @Nullable @Email @Size(max = 150) @Schema(examples = "robin@council.example") String email,
    @Nullable @Pattern(regexp = ReferrerPart.PHONE) @Schema(examples = "01743 000000")
        String phone) {
  /** Digits with what people write between them, and an extension. */
  static final String PHONE = "[+(]?[0-9][0-9 ()./-]{4,24}( ?(x|ext)\\.? ?[0-9]{1,6})?";

  Referrer referrer() {
    if (email == null && phone == null) {
      throw new ProblemException(
          Problem.of(
              400,
              "invalid-request",
              "Some fields are not valid.",
              List.of(new Problem.Violation("referrer", "needs an email or a phone"))));
    }
    return new Referrer(name, role, service, organisation, organisationCode, email, phone);
  }
}
