package org.socialprescribing.referral.fhir;

import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** What this endpoint offers to those who wait for an answer. */
final class Replying {
  private Replying() {}

  static void add(CapabilityStatementRestComponent rest) {
    var task = resource(rest, "Task");
    task.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
    task.addInteraction().setCode(TypeRestfulInteraction.VREAD);
    task.addInteraction().setCode(TypeRestfulInteraction.HISTORYINSTANCE);
    task.addSearchParam().setName("_lastUpdated").setType(SearchParamType.DATE);
    var subscription = resource(rest, "Subscription");
    for (var interaction :
        new TypeRestfulInteraction[] {
          TypeRestfulInteraction.CREATE,
          TypeRestfulInteraction.READ,
          TypeRestfulInteraction.SEARCHTYPE,
          TypeRestfulInteraction.DELETE
        }) {
      subscription.addInteraction().setCode(interaction);
    }
    var composition = resource(rest, "Composition");
    composition.addInteraction().setCode(TypeRestfulInteraction.READ);
    composition
        .addOperation()
        .setName("document")
        .setDefinition("http://hl7.org/fhir/OperationDefinition/Composition-document");
  }

  private static CapabilityStatementRestResourceComponent resource(
      CapabilityStatementRestComponent rest, String type) {
    return rest.getResource().stream()
        .filter(it -> type.equals(it.getType()))
        .findFirst()
        .orElseGet(() -> rest.addResource().setType(type));
  }
}
