package org.socialprescribing.referral.fhir;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.socialprescribing.referral.domain.person.NhsNumber;

/** Whom a ServiceRequest is about. */
sealed interface Subject {
  /** A Patient of this server, by relative or absolute reference. */
  Pattern OURS = Pattern.compile("(?:https?://.*/)?Patient/([0-9a-fA-F-]{36})(?:/_history/\\d+)?");

  /** Described by a Patient that came along. */
  record Described(PatientReader person, Optional<String> practice) implements Subject {}

  /** Somebody whom the register is said to know by this number. */
  record Numbered(NhsNumber number) implements Subject {}

  /** Somebody whom the register is said to know by this id. */
  record Known(UUID person) implements Subject {}

  /**
   * Reads it.
   *
   * @throws FhirProblem when there is none, or the reference leads nowhere
   */
  static Subject of(ServiceRequest request, Resources resources, LocalDate today) {
    var subject = request.getSubject();
    var patient = resources.find(subject, Patient.class);
    if (patient.isPresent()) {
      return new Described(
          PatientReader.read(patient.get(), today), resources.practiceOf(patient.get()));
    }
    if (subject.getReference() != null) {
      var ours = OURS.matcher(subject.getReference());
      return new Known(id(ours.matches() ? ours.group(1) : subject.getReference()));
    }
    if (subject.hasIdentifier()) {
      return of(subject.getIdentifier());
    }
    throw FhirProblem.missing("ServiceRequest.subject");
  }

  private static Subject of(Identifier identifier) {
    if (Systems.same(identifier.getSystem(), Systems.NHS_NUMBER) && identifier.getValue() != null) {
      return new Numbered(PatientReader.number(identifier));
    }
    if (Systems.PERSON.equals(identifier.getSystem()) && identifier.getValue() != null) {
      return new Known(id(identifier.getValue()));
    }
    throw FhirProblem.wrong("ServiceRequest.subject is neither an NHS number nor a Patient.");
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw FhirProblem.wrong(
          "ServiceRequest.subject leads to no Patient of this request or of this server.");
    }
  }
}
