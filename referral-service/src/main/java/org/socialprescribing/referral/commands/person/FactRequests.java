package org.socialprescribing.referral.commands.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.EthnicCategory;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.NhsNumber;
import org.socialprescribing.referral.domain.person.NhsNumberStatus;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.ChangePractice;
import org.socialprescribing.referral.domain.person.PersonCommand.NoteDemographics;
import org.socialprescribing.referral.domain.person.PersonCommand.RectifyDemographics;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.person.PriorityGroup;
import org.socialprescribing.referral.domain.person.RectificationReason;
import org.socialprescribing.referral.domain.person.Sex;

/** The bodies of requests that say what is known about a person. */
final class FactRequests {
  private FactRequests() {}

  record Registration(
      @NotNull @Schema(implementation = String.class, examples = "M82004")
          PracticeCode practiceCode,
      @NotNull LocalDate from) {

    PersonCommand of(PersonId person, LocalDate today) {
      return new ChangePractice(person, practiceCode, notAfter(today, from));
    }
  }

  record Demographics(
      @Nullable @Schema(implementation = String.class, examples = "female") Sex sex,
      @Nullable @Schema(implementation = String.class, examples = "A")
          EthnicCategory ethnicCategory,
      @Nullable @Schema(implementation = String[].class, examples = "[\"carer\"]")
          Set<PriorityGroup> priorityGroups) {

    PersonCommand of(PersonId person, LocalDate today) {
      var said =
          new org.socialprescribing.referral.domain.person.Demographics(
              null, sex, ethnicCategory, null, priorityGroups);
      return new NoteDemographics(person, said, today);
    }
  }

  record RightDemographics(
      @Nullable @Schema(implementation = String.class, examples = "female") Sex sex,
      @Nullable @Schema(implementation = String.class, examples = "A")
          EthnicCategory ethnicCategory,
      @Nullable @Schema(implementation = String[].class, examples = "[\"carer\"]")
          Set<PriorityGroup> priorityGroups,
      @NotNull @Schema(implementation = String.class, examples = "entered-in-error")
          RectificationReason reason) {

    PersonCommand of(PersonId person, LocalDate today) {
      return new RectifyDemographics(person, sex, ethnicCategory, priorityGroups, reason, today);
    }
  }

  record RightIdentity(
      @Nullable @Schema(implementation = String.class, examples = "9990000018") NhsNumber nhsNumber,
      @NotBlank @Size(max = 70) String familyName,
      @NotBlank @Size(max = 70) String givenName,
      @NotNull @Past LocalDate birthDate,
      @Nullable @Size(max = 10) String postcode,
      @Nullable @Size(max = 30) String phone,
      @NotNull @Schema(implementation = String.class, examples = "person-request")
          RectificationReason reason) {

    Identity identity() {
      return new Identity(
          nhsNumber,
          NhsNumberStatus.of(nhsNumber, reason == RectificationReason.TRACED),
          familyName,
          givenName,
          birthDate.toString(),
          postcode,
          phone);
    }
  }

  /** A day that has come. */
  static LocalDate notAfter(LocalDate today, LocalDate day) {
    if (day.isAfter(today)) {
      throw new ProblemException(400, "date-in-future", "This day has not come yet.");
    }
    return day;
  }
}
