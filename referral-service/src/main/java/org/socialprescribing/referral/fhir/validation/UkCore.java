package org.socialprescribing.referral.fhir.validation;

import static org.socialprescribing.referral.fhir.validation.Rules.atMost;
import static org.socialprescribing.referral.fhir.validation.Rules.each;
import static org.socialprescribing.referral.fhir.validation.Rules.extendedOnce;
import static org.socialprescribing.referral.fhir.validation.Rules.in;
import static org.socialprescribing.referral.fhir.validation.Rules.required;
import static org.socialprescribing.referral.fhir.validation.Rules.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.socialprescribing.referral.domain.person.NhsNumber;

/** The profiles of UK Core: Patient 2.6.0 and ServiceRequest 2.5.0. */
final class UkCore {
  static final String AT = "https://fhir.hl7.org.uk/StructureDefinition/";
  private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
  private static final String VERIFICATION = AT + "Extension-UKCore-NHSNumberVerificationStatus";
  private static final String STATUSES =
      "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatus";
  private static final Set<String> STATUS =
      Set.of(
          "number-present-and-verified",
          "number-present-but-not-traced",
          "trace-required",
          "trace-attempted",
          "trace-needs-to-be-resolved",
          "trace-in-progress",
          "number-not-present-and-trace-not-required",
          "trace-postponed",
          "number-present-and-traced-using-welsh-nhs-ar");
  private static final String PROFICIENCY =
      "http://hl7.org/fhir/StructureDefinition/patient-proficiency";

  static final Profile PATIENT =
      Profile.of(
          AT + "UKCore-Patient",
          "Patient",
          extendedOnce(AT + "Extension-UKCore-EthnicCategory"),
          atMost(1, "identifier", with("system", NHS_NUMBER), "NHS number"),
          each(
              "identifier",
              with("system", NHS_NUMBER),
              required("value"),
              UkCore::isNhsNumber,
              extendedOnce(VERIFICATION),
              each("extension", with("url", VERIFICATION), UkCore::isVerificationStatus)),
          in("communication", extendedOnce(PROFICIENCY), UkCore::isLanguage));

  static final Profile SERVICE_REQUEST =
      Profile.of(
          AT + "UKCore-ServiceRequest",
          "ServiceRequest",
          extendedOnce(AT + "Extension-UKCore-SourceOfServiceRequest"),
          extendedOnce(AT + "Extension-UKCore-Coverage"));

  private UkCore() {}

  /** Ten digits it has to have; that the last one is wrong happens, and is told and let pass. */
  private static void isNhsNumber(ObjectNode it, Path path, Findings findings) {
    var value = it.path("value");
    if (!value.isTextual()) {
      return;
    }
    if (!NhsNumber.isOne(value.asText())) {
      findings.profile("value", path.child("value"), "Give the NHS number with its ten digits.");
    } else if (!new NhsNumber(value.asText()).passesCheck()) {
      findings.warning(
          "value",
          path.child("value"),
          "The last digit of the NHS number does not fit the others.");
    }
  }

  /** The nations have systems of their own, whose codes are let pass. */
  private static void isVerificationStatus(ObjectNode it, Path path, Findings findings) {
    var unknown =
        Json.along(it, "valueCodeableConcept", "coding").stream()
            .filter(with("system", STATUSES))
            .anyMatch(coding -> !STATUS.contains(Json.text(coding, "code")));
    if (unknown) {
      findings.profile(
          "code-invalid",
          path.child("value").child("ofType(CodeableConcept)"),
          "Use one of these: " + String.join(", ", new TreeSet<>(STATUS)) + ".");
    }
  }

  /** Messages of the standard name languages by a system of UK Core, which the profile forbids. */
  private static void isLanguage(ObjectNode it, Path path, Findings findings) {
    var codes =
        Json.along(it, "language", "coding").stream()
            .map(coding -> Json.text(coding, "code"))
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());
    if (!codes.isEmpty() && codes.stream().noneMatch(code -> Languages.isOne(code))) {
      findings.profile(
          "code-invalid", path.child("language"), "Name the language by its code, as in en-GB.");
    }
  }
}
