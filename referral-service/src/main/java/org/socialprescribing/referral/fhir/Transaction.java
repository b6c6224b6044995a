package org.socialprescribing.referral.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * A transaction Bundle about one referral.
 *
 * @param types of the entries, in their order
 */
record Transaction(Asked asked, List<String> types) {
  private static final Set<String> TAKEN =
      Set.of(
          "ServiceRequest",
          "Patient",
          "Task",
          "Organization",
          "Practitioner",
          "PractitionerRole",
          "Condition",
          "CarePlan");
  private static final int MOST = 50;

  /**
   * Reads it.
   *
   * @throws FhirProblem when an entry is missing, wrong, or of no use for a referral
   */
  static Transaction of(Bundle bundle, LocalDate today) {
    if (bundle.getType() != BundleType.TRANSACTION) {
      throw FhirProblem.unprocessable(
          "Bundle.type has to be transaction; messages go to $process-message.");
    }
    if (bundle.getEntry().size() > MOST) {
      throw FhirProblem.tooCostly("The Bundle has too many entries.");
    }
    bundle.getEntry().forEach(Transaction::requireCreation);
    var resources = Resources.of(bundle);
    var requests =
        bundle.getEntry().stream()
            .filter(it -> it.getResource() instanceof ServiceRequest)
            .toList();
    if (requests.size() != 1) {
      throw requests.isEmpty()
          ? FhirProblem.missing("ServiceRequest")
          : FhirProblem.unprocessable("A transaction is about one ServiceRequest.");
    }
    var entry = requests.getFirst();
    var request = (ServiceRequest) entry.getResource();
    resources.all(Task.class).forEach(task -> requireAbout(task, request, resources));
    var condition = IfNoneExist.of(entry.getRequest().getIfNoneExist());
    return new Transaction(
        Asked.of(request, resources, condition, today),
        bundle.getEntry().stream().map(it -> it.getResource().fhirType()).toList());
  }

  /** People and organisations may be put where they are found: we find them ourselves. */
  private static void requireCreation(BundleEntryComponent entry) {
    if (!entry.hasResource()) {
      throw FhirProblem.missing("Bundle.entry.resource");
    }
    if (entry.getRequest().getMethod() == null || entry.getRequest().getUrl() == null) {
      throw FhirProblem.missing("Bundle.entry.request with method and url");
    }
    var type = entry.getResource().fhirType();
    if (!TAKEN.contains(type)) {
      throw FhirProblem.unprocessable("A " + type + " is not taken in a transaction.");
    }
    var request = entry.getRequest();
    var ours = type.equals("ServiceRequest") || type.equals("Task");
    if (request.getMethod() != HTTPVerb.POST && (ours || request.getMethod() != HTTPVerb.PUT)) {
      throw FhirProblem.unprocessable("In a transaction a " + type + " can only be created.");
    }
    if (!request.getUrl().split("[/?]", 2)[0].equals(type)) {
      throw FhirProblem.wrong("Bundle.entry.request.url is not that of a " + type + ".");
    }
  }

  /** A Task asks for what its focus describes: that very resource, not one that looks like it. */
  @SuppressWarnings("ReferenceEquality")
  static void requireAbout(Task task, ServiceRequest request, Resources resources) {
    if (task.getStatus() != TaskStatus.REQUESTED) {
      throw FhirProblem.unprocessable("A new Task has to have the status requested.");
    }
    if (resources.find(task.getFocus(), ServiceRequest.class).orElse(null) != request) {
      throw FhirProblem.wrong("Task.focus does not lead to the ServiceRequest.");
    }
  }
}
