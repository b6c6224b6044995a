package org.socialprescribing.referral.fhir;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.socialprescribing.referral.commands.referral.NewReferral;
import org.socialprescribing.referral.domain.referral.Sender;

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
      case "update" -> new Received.Update(request(message), change(message));
      default -> throw FhirProblem.unprocessable("Only the reasons new and update are taken.");
    };
  }

  private static Change change(Message message) {
    var contact = PatientReader.contact(message.patient());
    return Change.of(message.request(), message.resources(), contact);
  }

  private static NewReferral referral(
      Message message, String client, String conversation, LocalDate today) {
    var sender =
        new Sender(
            client,
            message.senderOrganisation().orElse(null),
            Message.text(message.header().getSource().getEndpoint(), "MessageHeader.source"),
            conversation,
            message.requestUrl());
    var person = PatientReader.read(message.patient(), today);
    var practice = message.resources().practiceOf(message.patient());
    return ReferralReader.of(message.request(), message.resources())
        .referral(person, practice, sender, today)
        .with(AccessNeedReader.read(message.patient(), message.resources().all(Flag.class)));
  }

  /** We give out our own id in the answer; a sender may use it from then on. */
  private static String request(Message message) {
    var id = message.request().getIdElement().getIdPart();
    return id == null || id.isBlank()
        ? message.requestUrl()
        : Message.text(id, "ServiceRequest.id");
  }
}
