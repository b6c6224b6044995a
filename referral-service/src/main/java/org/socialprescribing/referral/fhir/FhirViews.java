package org.socialprescribing.referral.fhir;

import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.views.referrals.ReferralRow;
import org.socialprescribing.referral.views.referrals.Status;

/** A referral as FHIR shows it: what was asked for, and how far it has come. */
final class FhirViews {
  /** What a referrer says of a referral that should never have been made. */
  private static final String IN_ERROR = "entered-in-error";

  private FhirViews() {}

  static ServiceRequest serviceRequest(ReferralRow row) {
    var request = new ServiceRequest();
    request.setId(row.id.toString());
    request.getMeta().setVersionId(Long.toString(row.version));
    request.getMeta().setLastUpdated(Date.from(row.changedAt));
    request
        .getMeta()
        .addProfile("https://fhir.nhs.uk/StructureDefinition/BARSServiceRequest-request-referral");
    request.addIdentifier().setSystem(Systems.REFERRAL).setValue(row.id.toString());
    request.setStatus(
        row.enteredInError() ? ServiceRequestStatus.ENTEREDINERROR : requestStatus(row.status));
    request.setIntent(ServiceRequestIntent.PLAN);
    request.addCategory().addCoding().setSystem(Systems.CATEGORY).setCode("referral");
    request
        .getCode()
        .addCoding()
        .setSystem(Systems.SNOMED)
        .setCode(Systems.REFERRAL_TO_SOCIAL_PRESCRIBING)
        .setDisplay("Referral to social prescribing service");
    request.setPriority(
        row.priority == Priority.URGENT
            ? ServiceRequestPriority.URGENT
            : ServiceRequestPriority.ROUTINE);
    row.needCodes().forEach(it -> request.addReasonCode().addCoding(need(it)));
    request.setSubject(person(row));
    request.getAuthoredOnElement().setValueAsString(row.receivedOn.toString());
    request.setRequester(organisation(row.senderOrganisation));
    if (row.pcnCode != null) {
      request.addPerformer(organisation(row.pcnCode));
    }
    return request;
  }

  /** With what its sender calls it. */
  static ServiceRequest serviceRequest(ReferralRow row, List<BusinessIdentifier> identifiers) {
    var request = serviceRequest(row);
    identifiers.forEach(
        it -> {
          var identifier = request.addIdentifier().setValue(it.value());
          if (!it.system().isEmpty()) {
            identifier.setSystem(it.system());
          }
        });
    return request;
  }

  static Task task(ReferralRow row) {
    return task(row, row.status, row.holdReason == null ? row.endReason : row.holdReason);
  }

  /** As it stood, or stands, with this status for this reason. */
  static Task task(ReferralRow row, Status status, @Nullable String reason) {
    var task = new Task();
    task.setId(row.id.toString());
    task.getMeta().setVersionId(Long.toString(row.version));
    task.getMeta().setLastUpdated(Date.from(row.changedAt));
    task.getMeta().addProfile("https://fhir.hl7.org.uk/StructureDefinition/UKCore-Task");
    task.addIdentifier().setSystem(Systems.REFERRAL).setValue(row.id.toString());
    task.setStatus(taskStatus(status, reason));
    task.getBusinessStatus().addCoding().setSystem(Systems.STATUS).setCode(status.code());
    if (reason != null) {
      task.getStatusReason().addCoding().setSystem(Systems.STATUS_REASON).setCode(reason);
      task.getStatusReason().setText(reason);
    }
    task.setIntent(TaskIntent.ORDER);
    task.setPriority(row.priority == Priority.URGENT ? TaskPriority.URGENT : TaskPriority.ROUTINE);
    task.getCode()
        .addCoding()
        .setSystem("http://hl7.org/fhir/CodeSystem/task-code")
        .setCode("fulfill");
    task.setFocus(new Reference("ServiceRequest/" + row.id));
    task.setFor(person(row));
    task.getAuthoredOnElement().setValueAsString(row.receivedOn.toString());
    task.setLastModified(Date.from(row.changedAt));
    task.setRequester(organisation(row.senderOrganisation));
    if (row.pcnCode != null) {
      task.setOwner(organisation(row.pcnCode));
    }
    if (!status.isOpen()) {
      task.addOutput(
          new TaskOutputComponent(
              new CodeableConcept().setText("Message back"),
              new Reference("Composition/" + row.id)));
    }
    return task;
  }

  private static TaskStatus taskStatus(Status status, @Nullable String reason) {
    if (status == Status.WITHDRAWN && IN_ERROR.equals(reason)) {
      return TaskStatus.ENTEREDINERROR;
    }
    return switch (status) {
      case AWAITING_PLACEMENT, RECEIVED, OFFERED -> TaskStatus.REQUESTED;
      case AWAITING_INFORMATION, RETURNED -> TaskStatus.ONHOLD;
      case ACCEPTED -> TaskStatus.ACCEPTED;
      case IN_PROGRESS -> TaskStatus.INPROGRESS;
      case ON_HOLD -> TaskStatus.ONHOLD;
      case COMPLETED -> TaskStatus.COMPLETED;
      case FAILED -> TaskStatus.FAILED;
      case DECLINED -> TaskStatus.REJECTED;
      case WITHDRAWN -> TaskStatus.CANCELLED;
    };
  }

  static ServiceRequestStatus requestStatus(Status status) {
    return switch (status) {
      case AWAITING_PLACEMENT, RECEIVED, OFFERED, ACCEPTED, IN_PROGRESS ->
          ServiceRequestStatus.ACTIVE;
      case AWAITING_INFORMATION, RETURNED, ON_HOLD -> ServiceRequestStatus.ONHOLD;
      case COMPLETED -> ServiceRequestStatus.COMPLETED;
      case FAILED, DECLINED, WITHDRAWN -> ServiceRequestStatus.REVOKED;
    };
  }

  private static Coding need(String code) {
    var concept = Character.isDigit(code.charAt(0));
    return new Coding().setSystem(concept ? Systems.SNOMED : Systems.NEED).setCode(code);
  }

  /** The register's own id: who it is, the sender knows. */
  static Reference person(ReferralRow row) {
    return logical("Patient", Systems.PERSON, row.personId.toString());
  }

  /** The network that looks after it, or the service as such while nobody knows which. */
  static Reference service(ReferralRow row) {
    return row.pcnCode == null
        ? new Reference().setDisplay("Social prescribing service")
        : logical("Organization", Systems.ODS, row.pcnCode);
  }

  static @Nullable Reference organisation(@Nullable String ods) {
    return ods == null ? null : logical("Organization", Systems.ODS, ods);
  }

  private static Reference logical(String type, String system, String value) {
    var reference = new Reference();
    reference.setType(type);
    reference.setIdentifier(new Identifier().setSystem(system).setValue(value));
    return reference;
  }
}
