package org.socialprescribing.referral.commands.selfreferral;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.commands.referral.NewReferral;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.NhsNumber;
import org.socialprescribing.referral.domain.person.NhsNumberStatus;
import org.socialprescribing.referral.domain.referral.ConsentBasis;
import org.socialprescribing.referral.domain.referral.ContactPreference;
import org.socialprescribing.referral.domain.referral.Need;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.referral.ReferralDetails;
import org.socialprescribing.referral.domain.referral.ReferralDetails.Contact;
import org.socialprescribing.referral.domain.referral.Sender;
import org.socialprescribing.referral.domain.referral.Source;

/**
 * What a person says who asks for support. The messages are read by that person.
 *
 * @param contactBy phone, text message or email
 * @param surgery its name, in the person's words
 */
// Absent until the form is checked, and then refused.
@SuppressWarnings("MultipleNullnessAnnotations")
record SelfReferralRequest(
    @NotBlank(message = "Enter your first name")
        @Size(max = 70, message = "Your first name can have 70 characters at most")
        @Schema(examples = "Ada")
        @Nullable String givenName,
    @NotBlank(message = "Enter your last name")
        @Size(max = 70, message = "Your last name can have 70 characters at most")
        @Schema(examples = "Example")
        @Nullable String familyName,
    @NotNull(message = "Enter your date of birth as a day, a month and a year")
        @Past(message = "Your date of birth has to be in the past")
        @Nullable LocalDate birthDate,
    @Nullable @Schema(implementation = String.class, examples = "9990000018") NhsNumber nhsNumber,
    @Nullable
        @Size(max = 10, message = "A postcode has 10 characters at most")
        @Schema(examples = "SY1 1AA")
        String postcode,
    @Nullable
        @Pattern(
            regexp = "[+(]?[0-9][0-9 ()-]{8,24}",
            message = "Enter a phone number, like 07700 900001")
        @Schema(examples = "07700 900001")
        String phone,
    @Nullable
        @Email(message = "Enter an email address, like name@example.com")
        @Size(max = 150, message = "An email address can have 150 characters at most")
        String email,
    @NotNull(message = "Choose how we should contact you")
        @Schema(implementation = String.class, examples = "phone")
        @Nullable ContactPreference contactBy,
    @Nullable
        @Size(max = 150, message = "Tell us in 150 characters at most")
        @Schema(examples = "After five, please.")
        String note,
    @Nullable
        @Size(max = 150, message = "The name of a surgery can have 150 characters at most")
        @Schema(examples = "Mytton Oak Medical Pract.")
        String surgery,
    @Nullable @Schema(implementation = String.class, examples = "M82002") PracticeCode practiceCode,
    @Nullable
        @Size(max = 20, message = "Choose 20 at most")
        @Schema(implementation = String[].class)
        List<@NotNull(message = "Choose from the list") Need> needs,
    @NotBlank(message = "Tell us what you would like help with")
        @Size(max = 2000, message = "Tell us in 2,000 characters at most")
        @Schema(examples = "I would like to get out more.")
        @Nullable String reason,
    @AssertTrue(message = "Tick the box if you agree that we keep and use what you told us")
        boolean consent) {
  static final String CLIENT = "self-referral";

  /**
   * As a referral; the request has passed its checks.
   *
   * @param practice where the person is registered, if that was found
   */
  NewReferral referral(@Nullable PracticeCode practice, LocalDate today) {
    return new NewReferral(
        identity(nhsNumber),
        null,
        null,
        practice,
        Source.SELF,
        Priority.ROUTINE,
        needs == null ? List.of() : needs,
        Objects.requireNonNull(reason),
        new Sender(CLIENT, null, null, null, null),
        today,
        details());
  }

  private Identity identity(@Nullable NhsNumber number) {
    return new Identity(
        number,
        NhsNumberStatus.of(number, false),
        Objects.requireNonNull(familyName),
        Objects.requireNonNull(givenName),
        String.valueOf(birthDate),
        postcode,
        phone);
  }

  private ReferralDetails details() {
    return new ReferralDetails(
        null, ConsentBasis.PERSON_AGREED, new Contact(contactBy, phone, email, note), surgery);
  }

  /** The same without the number by which the register would find somebody. */
  SelfReferralRequest withoutNhsNumber() {
    return new SelfReferralRequest(
        givenName,
        familyName,
        birthDate,
        null,
        postcode,
        phone,
        email,
        contactBy,
        note,
        surgery,
        practiceCode,
        needs,
        reason,
        consent);
  }

  /** Withholds everything: it would end up in a log. */
  @Override
  public String toString() {
    return "SelfReferralRequest[withheld]";
  }
}
