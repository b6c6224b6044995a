package org.socialprescribing.referral.fhir.validation;

import static org.socialprescribing.referral.fhir.validation.Json.has;
import static org.socialprescribing.referral.fhir.validation.Json.hasAny;
import static org.socialprescribing.referral.fhir.validation.Json.hasChoice;
import static org.socialprescribing.referral.fhir.validation.Json.isText;
import static org.socialprescribing.referral.fhir.validation.Json.objects;
import static org.socialprescribing.referral.fhir.validation.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient.ContactComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;

/** The invariants of R4 for the types that referrals are made of, as they are named there. */
final class Invariants {
  private static final Map<Class<?>, List<Check>> OF_TYPES =
      Map.ofEntries(
          Map.entry(
              Extension.class,
              List.of(
                  rule(
                      "ext-1",
                      it -> has(it, "extension") != hasChoice(it, "value"),
                      "Give an extension either a value or extensions."),
                  Extensions::check)),
          Map.entry(Identifier.class, List.of(Invariants::isAbsolute)),
          Map.entry(Coding.class, List.of(Invariants::isAbsolute)),
          Map.entry(Resource.class, List.of(Invariants::isInALanguage)),
          Map.entry(
              Period.class,
              List.of(
                  rule(
                      "per-1",
                      it -> !Dates.isAfter(text(it, "start"), text(it, "end")),
                      "Let the period start before it ends."))),
          Map.entry(
              Range.class,
              List.of(
                  rule("rng-2", Invariants::isRange, "Let the low value be below the high one."))),
          Map.entry(
              Quantity.class,
              List.of(
                  Invariants::isAbsolute,
                  rule(
                      "qty-3",
                      it -> !has(it, "code") || has(it, "system"),
                      "Say in system whose code the unit has."))),
          Map.entry(
              ContactPoint.class,
              List.of(
                  rule(
                      "cpt-2",
                      it -> !has(it, "value") || has(it, "system"),
                      "Say in system whether it is a phone, an e-mail or what else."))),
          Map.entry(
              Attachment.class,
              List.of(
                  rule(
                      "att-1",
                      it -> !has(it, "data") || has(it, "contentType"),
                      "Say in contentType what the data is."))),
          Map.entry(TimingRepeatComponent.class, TimingRules.ALL),
          Map.entry(
              DomainResource.class,
              List.of(
                  rule(
                      "dom-2",
                      it ->
                          objects(it, "contained").stream().noneMatch(one -> has(one, "contained")),
                      "A contained resource cannot contain others: contain them side by side."),
                  rule(
                      "dom-4",
                      it -> noMeta(it, "versionId", "lastUpdated"),
                      "A contained resource has no version: leave versionId and lastUpdated away."),
                  rule(
                      "dom-5",
                      it -> noMeta(it, "security"),
                      "A contained resource has no security label: leave it away."))),
          Map.entry(Bundle.class, BundleRules.OF_BUNDLES),
          Map.entry(Bundle.BundleEntryComponent.class, BundleRules.OF_ENTRIES),
          Map.entry(
              ContactComponent.class,
              List.of(
                  rule(
                      "pat-1",
                      it -> hasAny(it, "name", "telecom", "address", "organization"),
                      "Give the contact a name, telecom, address or organization."))),
          Map.entry(
              ServiceRequest.class,
              List.of(
                  rule(
                      "prr-1",
                      it -> !has(it, "orderDetail") || has(it, "code"),
                      "Say in code what orderDetail is about."))),
          Map.entry(
              Task.class,
              List.of(
                  rule(
                      "inv-1",
                      it -> !Dates.isAfter(text(it, "authoredOn"), text(it, "lastModified")),
                      "Let lastModified be no earlier than authoredOn."))),
          Map.entry(
              Organization.class,
              List.of(
                  rule(
                      "org-1",
                      it -> hasAny(it, "identifier", "name"),
                      "Give the organization an identifier or a name."),
                  rule(
                      "org-2", it -> noHome(it, "address"), "An organization has no home address."),
                  rule(
                      "org-3", it -> noHome(it, "telecom"), "An organization has no home phone."))),
          Map.entry(
              CarePlanActivityComponent.class,
              List.of(
                  rule(
                      "cpl-3",
                      it -> !has(it, "detail") || !has(it, "reference"),
                      "Give the activity either a reference or a detail."))),
          Map.entry(org.hl7.fhir.r4.model.Condition.class, ClinicalRules.OF_CONDITIONS),
          Map.entry(org.hl7.fhir.r4.model.Consent.class, ClinicalRules.OF_CONSENTS),
          Map.entry(org.hl7.fhir.r4.model.Observation.class, ClinicalRules.OF_OBSERVATIONS),
          Map.entry(org.hl7.fhir.r4.model.AllergyIntolerance.class, ClinicalRules.OF_ALLERGIES));

  private Invariants() {}

  /** Those of a class and of what it inherits from. */
  static List<Check> of(Class<?> model) {
    return Stream.<Class<?>>iterate(model, it -> it != null, Class::getSuperclass)
        .flatMap(it -> OF_TYPES.getOrDefault(it, List.of()).stream())
        .toList();
  }

  static Check rule(String key, Predicate<ObjectNode> holds, String advice) {
    return (node, path, findings) -> {
      if (!holds.test(node)) {
        findings.base("invariant", path, advice + " (" + key + ")");
      }
    };
  }

  /** A system that is not absolute names nothing; among several codings that does no harm. */
  private static void isAbsolute(ObjectNode it, Path path, Findings findings) {
    if (it.path("system").isTextual()
        && !Uris.isAbsolute(text(it, "system"))
        && !path.step().equals("coding")) {
      findings.base("invalid", path.child("system"), "Give the whole URI of the system.");
    }
  }

  private static void isInALanguage(ObjectNode it, Path path, Findings findings) {
    if (it.path("language").isTextual() && !Languages.isOne(text(it, "language"))) {
      findings.base(
          "code-invalid", path.child("language"), "Name the language by its code, as in en-GB.");
    }
  }

  private static boolean isRange(ObjectNode it) {
    var low = it.path("low").path("value");
    var high = it.path("high").path("value");
    return !low.isNumber()
        || !high.isNumber()
        || low.decimalValue().compareTo(high.decimalValue()) <= 0;
  }

  private static boolean noMeta(ObjectNode it, String... names) {
    return Json.along(it, "contained", "meta").stream().noneMatch(meta -> hasAny(meta, names));
  }

  private static boolean noHome(ObjectNode it, String name) {
    return objects(it, name).stream().noneMatch(one -> isText(one, "use", "home"));
  }
}
