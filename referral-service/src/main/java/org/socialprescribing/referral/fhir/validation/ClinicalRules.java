package org.socialprescribing.referral.fhir.validation;

import static org.socialprescribing.referral.fhir.validation.Invariants.rule;
import static org.socialprescribing.referral.fhir.validation.Json.along;
import static org.socialprescribing.referral.fhir.validation.Json.has;
import static org.socialprescribing.referral.fhir.validation.Json.hasAny;
import static org.socialprescribing.referral.fhir.validation.Json.hasChoice;
import static org.socialprescribing.referral.fhir.validation.Json.isText;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What R4 asks of the clinical resources that come along with referrals. */
final class ClinicalRules {
  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
  private static final String CONDITION = TERMINOLOGY + "condition-clinical";
  private static final String VERIFIED = TERMINOLOGY + "condition-ver-status";
  private static final String ALLERGIC = TERMINOLOGY + "allergyintolerance-clinical";
  private static final String ALLERGY = TERMINOLOGY + "allergyintolerance-verification";

  static final List<Check> OF_CONDITIONS =
      List.of(
          coded(
              "clinicalStatus",
              CONDITION,
              Set.of("active", "recurrence", "relapse", "inactive", "remission", "resolved")),
          coded(
              "verificationStatus",
              VERIFIED,
              Set.of(
                  "unconfirmed",
                  "provisional",
                  "differential",
                  "confirmed",
                  "refuted",
                  "entered-in-error")),
          rule(
              "con-4",
              it -> !hasChoice(it, "abatement") || isOver(it),
              "A condition that has abated is resolved, in remission or inactive."),
          rule(
              "con-5",
              it -> !inError(it, VERIFIED) || !has(it, "clinicalStatus"),
              "Leave clinicalStatus away from what was entered in error."));

  static final List<Check> OF_ALLERGIES =
      List.of(
          coded("clinicalStatus", ALLERGIC, Set.of("active", "inactive", "resolved")),
          coded(
              "verificationStatus",
              ALLERGY,
              Set.of("unconfirmed", "confirmed", "refuted", "entered-in-error")),
          rule(
              "ait-1",
              it -> has(it, "clinicalStatus") || inError(it, ALLERGY),
              "Say in clinicalStatus whether the allergy is active."),
          rule(
              "ait-2",
              it -> !has(it, "clinicalStatus") || !inError(it, ALLERGY),
              "Leave clinicalStatus away from what was entered in error."));

  static final List<Check> OF_OBSERVATIONS =
      List.of(
          rule(
              "obs-6",
              it -> !has(it, "dataAbsentReason") || !hasChoice(it, "value"),
              "Give either a value or the reason why there is none."));

  static final List<Check> OF_CONSENTS =
      List.of(
          rule(
              "ppc-1",
              it -> hasAny(it, "policy", "policyRule"),
              "Say in policy or policyRule by what rule consent is held to be given."));

  private ClinicalRules() {}

  /** A concept that R4 binds strictly: one of its codings is of the system. */
  private static Check coded(String name, String system, Set<String> codes) {
    return (node, path, findings) -> {
      var codings = along(node, name, "coding");
      if (node.has(name)
          && codings.stream()
              .filter(it -> isText(it, "system", system))
              .noneMatch(it -> codes.contains(Json.text(it, "code")))) {
        findings.base(
            "code-invalid",
            path.child(name),
            "Use a code of " + system + ": " + String.join(", ", new TreeSet<>(codes)) + ".");
      }
    };
  }

  private static boolean isOver(ObjectNode it) {
    return isCoded(it, "clinicalStatus", CONDITION, "resolved")
        || isCoded(it, "clinicalStatus", CONDITION, "remission")
        || isCoded(it, "clinicalStatus", CONDITION, "inactive");
  }

  private static boolean inError(ObjectNode it, String system) {
    return isCoded(it, "verificationStatus", system, "entered-in-error");
  }

  private static boolean isCoded(ObjectNode it, String name, String system, String code) {
    return along(it, name, "coding").stream()
        .anyMatch(one -> isText(one, "system", system) && isText(one, "code", code));
  }
}
