package org.socialprescribing.referral.commands.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.commands.person.AccessNeedPart;
import org.socialprescribing.referral.commands.person.Described.Circumstances;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.EthnicCategory;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.NhsNumber;
import org.socialprescribing.referral.domain.person.NhsNumberStatus;
import org.socialprescribing.referral.domain.person.PriorityGroup;
import org.socialprescribing.referral.domain.person.Sex;
import org.socialprescribing.referral.domain.referral.ConsentBasis;
import org.socialprescribing.referral.domain.referral.Need;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.referral.ReferralDetails;
import org.socialprescribing.referral.domain.referral.Sender;
import org.socialprescribing.referral.domain.referral.Source;

/** A referral made over REST. */
record ReferralRequest(
    @NotNull @Valid PersonPart person,
    @Nullable @Schema(implementation = String.class, examples = "M82002") PracticeCode practiceCode,
    @NotNull @Schema(implementation = String.class, examples = "local-authority") Source source,
    @Nullable @Schema(implementation = String.class, defaultValue = "routine") Priority priority,
    @Nullable @Size(max = 20) @Schema(implementation = String[].class) List<@NotNull Need> needs,
    @NotBlank @Size(max = 4000) String reason,
    @Nullable LocalDate receivedOn,
    @Nullable @Valid ReferrerPart referrer,
    @Nullable @Schema(implementation = String.class, examples = "person-agreed")
        ConsentBasis consent,
    @Nullable @Valid ContactPart contact) {

  /** Who is referred. */
  record PersonPart(
      @Nullable @Schema(implementation = String.class, examples = "9990000018") NhsNumber nhsNumber,
      @NotBlank @Size(max = 70) String familyName,
      @NotBlank @Size(max = 70) String givenName,
      @NotNull @Past LocalDate birthDate,
      @Nullable @Schema(implementation = String.class, examples = "female") Sex sex,
      @Nullable @Schema(implementation = String.class, examples = "A")
          EthnicCategory ethnicCategory,
      @Nullable @Size(max = 10) String postcode,
      @Nullable @Size(max = 30) String phone,
      @Nullable
          @Schema(
              implementation = String[].class,
              examples = "[\"lonely-or-isolated\", \"carer\"]",
              description = "Left out when nobody has asked; empty when the person is in none")
          Set<@NotNull PriorityGroup> priorityGroups,
      @Nullable @Size(max = 30) @Valid List<@NotNull AccessNeedPart> accessNeeds) {

    Circumstances circumstances() {
      return new Circumstances(
          priorityGroups,
          accessNeeds == null
              ? List.of()
              : accessNeeds.stream().map(AccessNeedPart::need).toList());
    }

    Identity identity() {
      return new Identity(
          nhsNumber,
          NhsNumberStatus.of(nhsNumber, false),
          familyName,
          givenName,
          birthDate.toString(),
          postcode,
          phone);
    }
  }

  NewReferral from(String client, LocalDate today) {
    return new NewReferral(
        person.identity(),
        person.sex(),
        person.ethnicCategory(),
        practiceCode,
        source,
        Objects.requireNonNullElse(priority, Priority.ROUTINE),
        needs == null ? List.of() : needs,
        reason,
        new Sender(client, null, null, null, null),
        Objects.requireNonNullElse(receivedOn, today),
        details(),
        person.circumstances());
  }

  private @Nullable ReferralDetails details() {
    return referrer == null && consent == null && contact == null
        ? null
        : new ReferralDetails(
            referrer == null ? null : referrer.referrer(),
            consent,
            contact == null ? null : contact.contact(),
            null);
  }
}
