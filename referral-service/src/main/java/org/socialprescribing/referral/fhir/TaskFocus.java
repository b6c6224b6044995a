package org.socialprescribing.referral.fhir;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** What a new Task is about. */
sealed interface TaskFocus {
  Pattern OURS =
      Pattern.compile("(?:https?://.*/)?ServiceRequest/([0-9a-fA-F-]{36})(?:/_history/\\d+)?");

  /** A referral that comes along with it. */
  record New(Asked asked) implements TaskFocus {}

  /** A referral that is said to have been sent before. */
  record Sent(UUID referral) implements TaskFocus {}

  /**
   * Reads it.
   *
   * @throws FhirProblem when the Task asks for nothing, or its focus leads nowhere
   */
  static TaskFocus of(Task task, LocalDate today) {
    if (!task.hasFocus()) {
      throw FhirProblem.missing("Task.focus");
    }
    var resources = Resources.containedIn(task);
    var request = resources.find(task.getFocus(), ServiceRequest.class);
    if (request.isPresent()) {
      Transaction.requireAbout(task, request.get(), resources);
      return new New(
          Asked.of(request.get(), resources, null, today)
              .alsoCalled(BusinessIdentifier.of(task.getIdentifier())));
    }
    var reference = task.getFocus().getReference();
    var matcher = OURS.matcher(reference == null ? "" : reference);
    if (!matcher.matches()) {
      throw FhirProblem.wrong("Task.focus leads to no ServiceRequest of the Task or this server.");
    }
    return new Sent(uuid(matcher.group(1)));
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw FhirProblem.wrong("Task.focus leads to no ServiceRequest of this server.");
    }
  }
}
