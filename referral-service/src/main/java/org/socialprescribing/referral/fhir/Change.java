package org.socialprescribing.referral.fhir;

import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.referral.domain.referral.ReasonCode;
import org.socialprescribing.referral.domain.referral.ReferralDetails.Contact;
import org.socialprescribing.referral.domain.referral.ReferralEvent.ReferralWithdrawn;

/** What a sender may change about its referral. */
sealed interface Change {

  /**
   * Say something else.
   *
   * @param contact how to reach the person now, if that is said
   */
  record Amended(ReferralReader content, Optional<Contact> contact) implements Change {}

  /** Take it back. */
  record Withdrawn(ReasonCode reason) implements Change {
    static final Withdrawn BY_SENDER = new Withdrawn(new ReasonCode("cancelled-by-sender"));
    static final Withdrawn IN_ERROR = new Withdrawn(ReferralWithdrawn.ENTERED_IN_ERROR);
  }

  /**
   * What an update asks for.
   *
   * @throws FhirProblem when its sender may not do so
   */
  static Change of(ServiceRequest request, Resources resources, Optional<Contact> contact) {
    return switch (status(request)) {
      case REVOKED -> Withdrawn.BY_SENDER;
      case ENTEREDINERROR -> Withdrawn.IN_ERROR;
      case ACTIVE, ONHOLD -> new Amended(ReferralReader.of(request, resources), contact);
      case DRAFT, COMPLETED, UNKNOWN, NULL ->
          throw FhirProblem.unprocessable(
              "A sender may amend a request, revoke it, or mark it as entered in error.");
    };
  }

  private static ServiceRequest.ServiceRequestStatus status(ServiceRequest request) {
    if (request.getStatus() == null) {
      throw FhirProblem.missing("ServiceRequest.status");
    }
    return request.getStatus();
  }

  /** As above, for the Task of a referral. */
  static Change of(Task task) {
    if (task.getStatus() == null) {
      throw FhirProblem.missing("Task.status");
    }
    return switch (task.getStatus()) {
      case CANCELLED -> reason(task).map(Withdrawn::new).orElse(Withdrawn.BY_SENDER);
      case ENTEREDINERROR -> Withdrawn.IN_ERROR;
      case DRAFT,
          REQUESTED,
          RECEIVED,
          ACCEPTED,
          REJECTED,
          READY,
          INPROGRESS,
          ONHOLD,
          FAILED,
          COMPLETED,
          NULL ->
          throw FhirProblem.unprocessable(
              "A sender may cancel a Task, or mark it as entered in error.");
    };
  }

  private static Optional<ReasonCode> reason(Task task) {
    return task.getStatusReason().getCoding().stream()
        .map(Coding::getCode)
        .filter(it -> it != null && it.matches(ReasonCode.SHAPE))
        .findFirst()
        .map(ReasonCode::new);
  }

  /**
   * An update names what it updates.
   *
   * @throws FhirProblem when it names something else
   */
  static void requireId(Resource resource, UUID id) {
    if (!id.toString().equals(resource.getIdElement().getIdPart())) {
      throw FhirProblem.wrong(resource.fhirType() + ".id is not that of the address.");
    }
  }
}
