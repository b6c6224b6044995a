package org.socialprescribing.referral.fhir;

import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.EventCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/** What the FHIR endpoint can do. */
final class Capability {
  private static final String DEFINITIONS = "https://fhir.nhs.uk/MessageDefinition/";

  private Capability() {}

  static CapabilityStatement statement() {
    var statement = new CapabilityStatement();
    statement.setStatus(PublicationStatus.ACTIVE);
    statement.setDateElement(new DateTimeType("2026-11-01"));
    statement.setKind(CapabilityStatementKind.INSTANCE);
    statement.setFhirVersion(FHIRVersion._4_0_1);
    statement.addFormat(Fhir.JSON);
    statement.addFormat(Fhir.XML);
    statement.getSoftware().setName("Social prescribing referral service");
    statement.getImplementation().setDescription("Referrals to social prescribing by BaRS");
    var rest = statement.addRest();
    rest.setMode(RestfulCapabilityMode.SERVER);
    for (var type : new String[] {"Task", "ServiceRequest"}) {
      rest.addResource().setType(type).addInteraction().setCode(TypeRestfulInteraction.READ);
    }
    Replying.add(rest);
    var messaging = statement.addMessaging();
    for (var definition :
        new String[] {
          "bars-message-servicerequest-request-referral",
          "bars-message-servicerequest-request-cancelled"
        }) {
      messaging
          .addSupportedMessage()
          .setMode(EventCapabilityMode.RECEIVER)
          .setDefinition(DEFINITIONS + definition);
    }
    messaging
        .addSupportedMessage()
        .setMode(EventCapabilityMode.SENDER)
        .setDefinition(DEFINITIONS + "bars-message-servicerequest-response-referral");
    return statement;
  }
}
