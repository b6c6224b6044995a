package org.socialprescribing.referral.fhir;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.person.EthnicCategory;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.NhsNumber;
import org.socialprescribing.referral.domain.person.NhsNumberStatus;
import org.socialprescribing.referral.domain.person.Sex;
import org.socialprescribing.referral.domain.referral.ReferralDetails.Contact;

/** What a UK Core Patient says about a person. */
record PatientReader(
    Identity identity, @Nullable Sex sex, @Nullable EthnicCategory ethnicCategory) {

  /**
   * Reads a Patient.
   *
   * @throws FhirProblem when name or birth date are missing, or the NHS number is not ten digits
   */
  static PatientReader read(Patient patient, LocalDate today) {
    var name = name(patient);
    var number = nhsNumber(patient);
    var value = number.map(PatientReader::number).orElse(null);
    var verified = number.filter(PatientReader::saidToBeVerified).isPresent();
    return new PatientReader(
        new Identity(
            value,
            NhsNumberStatus.of(value, verified),
            name.getFamily(),
            String.join(
                " ",
                name.getGiven().stream()
                    .filter(StringType::hasValue)
                    .map(StringType::getValue)
                    .toList()),
            birthDate(patient, today),
            patient.getAddressFirstRep().getPostalCode(),
            phone(patient)),
        sex(patient),
        ethnicCategory(patient));
  }

  private static HumanName name(Patient patient) {
    return patient.getName().stream()
        .filter(
            it -> it.getFamily() != null && it.getGiven().stream().anyMatch(StringType::hasValue))
        .min(Comparator.comparing(it -> it.getUse() != NameUse.OFFICIAL))
        .orElseThrow(() -> FhirProblem.missing("Patient.name with family and given name"));
  }

  private static Optional<Identifier> nhsNumber(Patient patient) {
    return patient.getIdentifier().stream()
        .filter(it -> Systems.same(it.getSystem(), Systems.NHS_NUMBER) && it.getValue() != null)
        .findFirst();
  }

  static NhsNumber number(Identifier identifier) {
    if (!NhsNumber.isOne(identifier.getValue())) {
      throw FhirProblem.wrong("The NHS number does not have ten digits.");
    }
    return new NhsNumber(identifier.getValue());
  }

  private static boolean saidToBeVerified(Identifier identifier) {
    return coded(identifier, "NHSNumberVerificationStatus")
        .filter("number-present-and-verified"::equals)
        .isPresent();
  }

  private static String birthDate(Patient patient, LocalDate today) {
    var date = patient.getBirthDateElement().getValueAsString();
    if (date == null || date.isBlank()) {
      throw FhirProblem.missing("Patient.birthDate");
    }
    if (date.compareTo(today.toString()) > 0) {
      throw FhirProblem.wrong("Patient.birthDate lies in the future.");
    }
    return date;
  }

  /** How to reach the person now; empty when the Patient says nothing of it. */
  static Optional<Contact> contact(Patient patient) {
    var phone = phone(patient);
    var email = reach(patient, ContactPointSystem.EMAIL);
    return phone == null && email == null
        ? Optional.empty()
        : Optional.of(new Contact(null, phone, email, null));
  }

  /** The person's own first number; in BaRS it hangs on a contact who is the person. */
  private static @Nullable String phone(Patient patient) {
    return reach(patient, ContactPointSystem.PHONE);
  }

  private static @Nullable String reach(Patient patient, ContactPointSystem by) {
    var own =
        patient.getContact().stream()
            .filter(it -> it.getName().isEmpty())
            .flatMap(it -> it.getTelecom().stream());
    return Stream.concat(patient.getTelecom().stream(), own)
        .filter(it -> it.getSystem() == by && it.getValue() != null)
        .min(Comparator.comparingInt(PatientReader::rank))
        .map(ContactPoint::getValue)
        .orElse(null);
  }

  private static int rank(ContactPoint contact) {
    return Objects.requireNonNullElse(contact.getRankElement().getValue(), Integer.MAX_VALUE);
  }

  private static @Nullable Sex sex(Patient patient) {
    var gender = patient.getGender();
    return gender == null
        ? null
        : switch (gender) {
          case FEMALE -> Sex.FEMALE;
          case MALE -> Sex.MALE;
          case OTHER -> Sex.OTHER;
          case UNKNOWN, NULL -> Sex.UNKNOWN;
        };
  }

  private static @Nullable EthnicCategory ethnicCategory(Patient patient) {
    return coded(patient.getExtension(), "EthnicCategory").flatMap(EthnicCategory::of).orElse(null);
  }

  private static Optional<String> coded(Element element, String extension) {
    return coded(element.getExtension(), extension);
  }

  private static Optional<String> coded(List<Extension> extensions, String name) {
    return extensions.stream()
        .filter(it -> it.getUrl() != null && it.getUrl().endsWith("UKCore-" + name))
        .map(Extension::getValue)
        .filter(CodeableConcept.class::isInstance)
        .map(it -> ((CodeableConcept) it).getCodingFirstRep().getCode())
        .filter(Objects::nonNull)
        .findFirst();
  }
}
