package org.socialprescribing.referral.fhir;

import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.EventCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** What the FHIR endpoint can do. */
final class Capability {
  private static final String PROFILES = "https://fhir.hl7.org.uk/StructureDefinition/";

  private Capability() {}

  static CapabilityStatement statement() {
    var statement = new CapabilityStatement();
    statement.setStatus(PublicationStatus.ACTIVE);
    statement.setDateElement(new DateTimeType("2026-11-01"));
    statement.setKind(CapabilityStatementKind.INSTANCE);
    statement.setFhirVersion(FHIRVersion._4_0_1);
    statement.addFormat(Fhir.JSON);
    statement.addFormat(Fhir.XML);
    statement.setVersion(MediaRange.VERSION);
    statement.getSoftware().setName("Social prescribing referral service");
    statement.getImplementation().setDescription("Referrals to social prescribing");
    var rest = statement.addRest();
    rest.setMode(RestfulCapabilityMode.SERVER);
    rest.getSecurity()
        .addService()
        .addCoding()
        .setSystem("http://terminology.hl7.org/CodeSystem/restful-security-service")
        .setCode("OAuth");
    serviceRequests(rest);
    tasks(rest);
    definitions(rest);
    Replying.add(rest);
    rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
    rest.addOperation()
        .setName("process-message")
        .setDefinition("http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message");
    messaging(statement);
    return statement;
  }

  private static void serviceRequests(CapabilityStatementRestComponent rest) {
    var requests =
        resource(
            rest,
            "ServiceRequest",
            TypeRestfulInteraction.CREATE,
            TypeRestfulInteraction.READ,
            TypeRestfulInteraction.VREAD,
            TypeRestfulInteraction.UPDATE,
            TypeRestfulInteraction.SEARCHTYPE);
    requests.addSupportedProfile(PROFILES + "UKCore-ServiceRequest");
    requests.setVersioning(ResourceVersionPolicy.VERSIONEDUPDATE);
    requests.setConditionalCreate(true);
    requests.addSearchParam().setName("identifier").setType(SearchParamType.TOKEN);
    requests.addSearchParam().setName("_id").setType(SearchParamType.TOKEN);
    requests.addSearchParam().setName("_lastUpdated").setType(SearchParamType.DATE);
  }

  private static void tasks(CapabilityStatementRestComponent rest) {
    var tasks =
        resource(
            rest,
            "Task",
            TypeRestfulInteraction.CREATE,
            TypeRestfulInteraction.READ,
            TypeRestfulInteraction.UPDATE);
    tasks.addSupportedProfile(PROFILES + "UKCore-Task");
    tasks.setVersioning(ResourceVersionPolicy.VERSIONEDUPDATE);
  }

  private static void definitions(CapabilityStatementRestComponent rest) {
    resource(
        rest, "MessageDefinition", TypeRestfulInteraction.READ, TypeRestfulInteraction.SEARCHTYPE);
  }

  private static CapabilityStatementRestResourceComponent resource(
      CapabilityStatementRestComponent rest, String type, TypeRestfulInteraction... interactions) {
    var resource = rest.addResource().setType(type);
    for (var interaction : interactions) {
      resource.addInteraction().setCode(interaction);
    }
    return resource;
  }

  private static void messaging(CapabilityStatement statement) {
    var messaging = statement.addMessaging();
    for (var definition : MessageDefinitions.values()) {
      messaging
          .addSupportedMessage()
          .setMode(definition.isTaken() ? EventCapabilityMode.RECEIVER : EventCapabilityMode.SENDER)
          .setDefinition(definition.canonical());
    }
  }
}
