package org.socialprescribing.referral.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.commands.referral.NewReferral;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.referral.Need;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.referral.Sender;
import org.socialprescribing.referral.domain.referral.Source;

/** Reads what a message asks for. */
final class MessageReader {
  private MessageReader() {}

  /**
   * Reads a message.
   *
   * @param client who authenticated
   * @param conversation the correlation id of the request
   * @throws FhirProblem when something is missing, wrong or not supported
   */
  static Received read(Message message, String client, String conversation, LocalDate today) {
    var status = message.request().getStatus();
    if (status == null) {
      throw FhirProblem.missing("ServiceRequest.status");
    }
    return switch (message.reason()) {
      case "new" -> {
        if (status != ServiceRequest.ServiceRequestStatus.ACTIVE) {
          throw FhirProblem.unprocessable("A new referral has to have the status active.");
        }
        yield new Received.Referral(referral(message, client, conversation, today));
      }
      case "update" ->
          switch (status) {
            case REVOKED, ENTEREDINERROR -> new Received.Cancellation(request(message));
            case DRAFT, ACTIVE, ONHOLD, COMPLETED, UNKNOWN, NULL ->
                throw FhirProblem.unprocessable("Of updates, only a cancellation is taken.");
          };
      default -> throw FhirProblem.unprocessable("Only the reasons new and update are taken.");
    };
  }

  private static NewReferral referral(
      Message message, String client, String conversation, LocalDate today) {
    var person = PatientReader.read(message.patient(), today);
    return new NewReferral(
        person.identity(),
        person.sex(),
        person.ethnicCategory(),
        message.practice().filter(PracticeCode::isOne).map(PracticeCode::new).orElse(null),
        source(message),
        priority(message.request()),
        needs(message),
        reason(message),
        new Sender(
            client,
            message.senderOrganisation().orElse(null),
            Message.text(message.header().getSource().getEndpoint(), "MessageHeader.source"),
            conversation,
            message.requestUrl()),
        today,
        null);
  }

  /** We give out our own id in the answer; a sender may use it from then on. */
  private static String request(Message message) {
    var id = message.request().getIdElement().getIdPart();
    return id == null || id.isBlank()
        ? message.requestUrl()
        : Message.text(id, "ServiceRequest.id");
  }

  /** The use cases a1 to a4 and a6 are those of NHS 111, 999 and emergency control rooms. */
  private static Source source(Message message) {
    var useCase =
        message.request().getCategory().stream()
            .flatMap(it -> it.getCoding().stream())
            .filter(it -> Systems.same(it.getSystem(), Systems.USE_CASE) && it.hasCode())
            .map(Coding::getCode)
            .findFirst();
    if (useCase.isEmpty() || useCase.get().startsWith("a5")) {
      return Source.GP_PRACTICE;
    }
    return useCase.get().matches("a[12346]t[0-9]") ? Source.EMERGENCY_SERVICE : Source.OTHER_NHS;
  }

  private static Priority priority(ServiceRequest request) {
    var priority = request.getPriority();
    return priority == null || priority == ServiceRequestPriority.ROUTINE
        ? Priority.ROUTINE
        : Priority.URGENT;
  }

  private static List<Need> needs(Message message) {
    var needs = new ArrayList<Need>();
    message.request().getReasonCode().stream()
        .flatMap(it -> it.getCoding().stream())
        .filter(it -> Systems.same(it.getSystem(), Systems.SNOMED) && it.hasCode())
        .map(Coding::getCode)
        .filter(Need::isOne)
        .distinct()
        .limit(20)
        .forEach(it -> needs.add(new Need(it)));
    return List.copyOf(needs);
  }

  /** Referrers write into different places; a person reads them all. */
  private static String reason(Message message) {
    var plans =
        message.all(CarePlan.class).stream()
            .flatMap(it -> it.getActivity().stream())
            .flatMap(it -> it.getOutcomeCodeableConcept().stream())
            .map(it -> it.getText());
    var conditions = message.all(Condition.class).stream().map(it -> it.getCode().getText());
    var tasks = message.all(Task.class).stream().map(Task::getDescription);
    var request = message.request().getNote().stream().map(it -> it.getText());
    return String.join(
        "\n",
        Stream.of(request, conditions, plans, tasks)
            .flatMap(it -> it)
            .filter(MessageReader::says)
            .toList());
  }

  private static boolean says(@Nullable String text) {
    return Objects.nonNull(text) && !text.isBlank();
  }
}
