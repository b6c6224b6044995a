package org.socialprescribing.referral.commands.referral;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.referral.ContactPreference;
import org.socialprescribing.referral.domain.referral.ReferralDetails.Contact;

/** How the person wants to be reached. */
record ContactPart(
    @Nullable @Schema(implementation = String.class, examples = "phone") ContactPreference by,
    @Nullable @Email @Size(max = 150) @Schema(examples = "ada@home.example") String email,
    @Nullable @Size(max = 150) @Schema(examples = "Mornings. No messages, please.") String note) {

  Contact contact() {
    return new Contact(by, null, email, note);
  }
}
