package org.socialprescribing.referral.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.commands.referral.NewReferral;
import org.socialprescribing.referral.domain.referral.Sender;

/**
 * A new referral, asked for by a ServiceRequest over REST.
 *
 * @param identifiers what the sender calls it
 * @param requester ODS code of the organisation that refers
 */
record Asked(
    Subject subject,
    ReferralReader content,
    List<BusinessIdentifier> identifiers,
    Optional<String> requester,
    LocalDate on) {

  /**
   * Reads it.
   *
   * @param ifNoneExist the identifier of a conditional create
   * @throws FhirProblem when something is missing, wrong or not supported
   */
  static Asked of(
      ServiceRequest request,
      Resources resources,
      @Nullable BusinessIdentifier ifNoneExist,
      LocalDate today) {
    if (request.getStatus() == null) {
      throw FhirProblem.missing("ServiceRequest.status");
    }
    if (request.getStatus() != ServiceRequestStatus.ACTIVE) {
      throw FhirProblem.unprocessable("A new referral has to have the status active.");
    }
    var own = BusinessIdentifier.of(request.getIdentifier());
    return new Asked(
        Subject.of(request, resources, today),
        ReferralReader.of(request, resources),
        BusinessIdentifier.both(own, ifNoneExist),
        resources.organisation(request.getRequester()),
        today);
  }

  /** With more names of its sender for it. */
  Asked alsoCalled(List<BusinessIdentifier> more) {
    var all = Stream.concat(identifiers.stream(), more.stream()).distinct().toList();
    return new Asked(subject, content, all, requester, on);
  }

  NewReferral referral(PatientReader person, Optional<String> practice, String client) {
    var name = identifiers.stream().findFirst().map(BusinessIdentifier::token).orElse(null);
    return content.referral(
        person, practice, new Sender(client, requester.orElse(null), null, null, name), on);
  }
}
