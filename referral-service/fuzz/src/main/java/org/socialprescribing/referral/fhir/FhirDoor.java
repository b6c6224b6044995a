package org.socialprescribing.referral.fhir;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.domain.referral.ReferralDetails.Contact;
import org.socialprescribing.referral.fuzz.Door;

/** The FHIR endpoint: whatever a resource is asked to do, new or changed. */
public record FhirDoor(String type, List<String> seeds) implements Door {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Pattern NAME = Pattern.compile("(?:\"resourceType\": ?\"|<)([A-Z]\\w+)");
  private static final List<String> EXAMPLES =
      List.of(
          FhirExamples.SERVICE_REQUEST,
          FhirExamples.REVOKED,
          FhirExamples.TASK,
          FhirExamples.CANCELLED_TASK,
          FhirExamples.TRANSACTION,
          FhirExamples.MESSAGE,
          SubscriptionExamples.SUBSCRIPTION);

  /** The REST interface in JSON. */
  public static Door json() {
    return new FhirDoor(Fhir.JSON, EXAMPLES);
  }

  /** BaRS messages in JSON. */
  public static Door messages() {
    return new FhirDoor(
        Fhir.JSON,
        List.of(
            FhirExamples.MESSAGE,
            FhirExamples.MESSAGE.replace("\"new\"", "\"update\""),
            FhirExamples.MESSAGE
                .replace("\"new\"", "\"update\"")
                .replace("\"active\"", "\"revoked\"")));
  }

  /** Both in XML. */
  public static Door xml() {
    return new FhirDoor(
        Fhir.XML,
        EXAMPLES.stream()
            .map(it -> it.getBytes(StandardCharsets.UTF_8))
            .map(it -> Fhir.write(Fhir.read(it, Fhir.JSON, named(it)), Fhir.XML))
            .toList());
  }

  @Override
  public void take(byte[] body) {
    try {
      take(Fhir.read(body, type, named(body)));
    } catch (FhirProblem | Rejection declared) {
      // told to the sender as an OperationOutcome
    }
  }

  /** As what the address it is sent to would have it read. */
  private static Class<? extends Resource> named(byte[] body) {
    var name = NAME.matcher(new String(body, StandardCharsets.UTF_8));
    return switch (name.find() ? name.group(1) : "") {
      case "ServiceRequest" -> ServiceRequest.class;
      case "Task" -> Task.class;
      case "Subscription" -> Subscription.class;
      default -> Bundle.class;
    };
  }

  private static void take(Resource resource) {
    switch (resource) {
      case ServiceRequest request -> {
        var resources = Resources.containedIn(request);
        either(
            () -> asked(Asked.of(request, resources, null, TODAY)),
            () -> Change.of(request, resources, contact(request, resources)));
      }
      case Task task -> either(() -> TaskFocus.of(task, TODAY), () -> Change.of(task));
      case Bundle bundle when bundle.getType() == BundleType.TRANSACTION ->
          asked(Transaction.of(bundle, TODAY).asked());
      case Bundle bundle ->
          MessageReader.read(Message.of(bundle), "M82002", new UUID(0, 1).toString(), TODAY);
      case Subscription subscription -> SubscriptionReader.read(subscription, "M82002");
      case Resource other -> {}
    }
  }

  private static void asked(Asked asked) {
    switch (asked.subject()) {
      case Subject.Described(var person, var practice) ->
          asked.referral(person, practice, "M82002");
      case Subject.Numbered numbered -> {}
      case Subject.Known known -> {}
    }
  }

  private static Optional<Contact> contact(ServiceRequest request, Resources resources) {
    return resources.find(request.getSubject(), Patient.class).flatMap(PatientReader::contact);
  }

  /** As a new one and as a change. */
  private static void either(Runnable create, Runnable change) {
    try {
      create.run();
    } catch (FhirProblem | Rejection declared) {
      // it may be a change
    }
    change.run();
  }
}
