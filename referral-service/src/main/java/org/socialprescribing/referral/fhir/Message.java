package org.socialprescribing.referral.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** The parts of a BaRS message that every message about a referral has. */
record Message(
    Resources resources,
    String id,
    MessageHeader header,
    String requestUrl,
    ServiceRequest request,
    Patient patient) {

  /**
   * Finds the parts.
   *
   * @throws FhirProblem when one is missing
   */
  static Message of(Bundle bundle) {
    if (bundle.getType() != BundleType.MESSAGE) {
      throw FhirProblem.wrong("Bundle.type has to be message.");
    }
    var id = text(bundle.getIdElement().getIdPart(), "Bundle.id");
    if (!(bundle.getEntryFirstRep().getResource() instanceof MessageHeader header)) {
      throw FhirProblem.missing("MessageHeader as the first entry of the Bundle");
    }
    var event = header.getEventCoding();
    if (!Systems.same(event.getSystem(), Systems.MESSAGE_EVENT)
        || !"servicerequest-request".equals(event.getCode())) {
      throw FhirProblem.unprocessable("Only the event servicerequest-request is taken here.");
    }
    var focus = entry(bundle, header.getFocusFirstRep());
    if (focus.isEmpty() || !(focus.get().getResource() instanceof ServiceRequest request)) {
      throw FhirProblem.missing("ServiceRequest, the focus of the MessageHeader,");
    }
    var resources = Resources.of(bundle);
    var patient =
        resources
            .find(request.getSubject(), Patient.class)
            .or(() -> resources.all(Patient.class).stream().findFirst());
    return new Message(
        resources,
        id,
        header,
        text(focus.get().getFullUrl(), "fullUrl of the ServiceRequest"),
        request,
        patient.orElseThrow(() -> FhirProblem.missing("Patient")));
  }

  /** The message reason: new, update or delete. */
  String reason() {
    return header.getReason().getCoding().stream()
        .filter(it -> Systems.same(it.getSystem(), Systems.MESSAGE_REASON) && it.getCode() != null)
        .map(Coding::getCode)
        .findFirst()
        .orElseThrow(() -> FhirProblem.missing("MessageHeader.reason"));
  }

  /** The ODS code that the message names as its sender. */
  Optional<String> senderOrganisation() {
    return resources.organisation(header.getSender());
  }

  /** By fullUrl, or by type and id. Many a reference leads out of the Bundle: that is no fault. */
  private static Optional<BundleEntryComponent> entry(Bundle bundle, Reference reference) {
    var target = reference.getReference();
    if (target == null || target.isEmpty()) {
      return Optional.empty();
    }
    return bundle.getEntry().stream()
        .filter(it -> target.equals(it.getFullUrl()) || target.equals(relative(it)))
        .findFirst();
  }

  private static @Nullable String relative(BundleEntryComponent entry) {
    var resource = entry.getResource();
    return resource == null || !resource.hasId()
        ? null
        : resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  /** A short visible text, fit to be kept; everything else is refused rather than mended. */
  static String text(@Nullable String value, String what) {
    if (value == null || value.isBlank()) {
      throw FhirProblem.missing(what);
    }
    if (value.length() > 255 || value.chars().anyMatch(Character::isISOControl)) {
      throw FhirProblem.wrong(what + " is too long or holds control characters.");
    }
    return value.strip();
  }
}
