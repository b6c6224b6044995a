package org.socialprescribing.referral.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MessageDefinition;
import org.hl7.fhir.r4.model.MessageDefinition.MessageSignificanceCategory;
import org.hl7.fhir.r4.model.MessageDefinition.MessageheaderResponseRequest;

/** The messages of BaRS that are taken here, and the one that answers them. */
enum MessageDefinitions {
  REQUEST(
      "bars-message-servicerequest-request-referral",
      "servicerequest-request",
      "A new referral, or the amendment of one",
      "Encounter",
      "CarePlan"),
  CANCELLATION(
      "bars-message-servicerequest-request-cancelled",
      "servicerequest-request",
      "The cancellation of a referral, or that it was entered in error"),
  RESPONSE(
      "bars-message-servicerequest-response-referral",
      "servicerequest-response",
      "What has become of a referral");

  private static final String CANONICAL = "https://fhir.nhs.uk/MessageDefinition/";

  private final String id;
  private final String event;
  private final String title;

  /** Made by {@code List.of}, so it does not change. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> beside;

  MessageDefinitions(String id, String event, String title, String... beside) {
    this.id = id;
    this.event = event;
    this.title = title;
    this.beside = List.of(beside);
  }

  String canonical() {
    return CANONICAL + id;
  }

  boolean isTaken() {
    return this != RESPONSE;
  }

  /**
   * The one with an id.
   *
   * @throws FhirProblem 404 when it is none of ours
   */
  static MessageDefinition of(String id) {
    for (var definition : values()) {
      if (definition.id.equals(id)) {
        return definition.resource();
      }
    }
    throw new FhirProblem(
        ErrorCode.REC_NOT_FOUND, "not-found", "There is no such MessageDefinition here.");
  }

  /** All of them. */
  static Bundle all() {
    var bundle = new Bundle();
    bundle.setType(BundleType.SEARCHSET).setTotal(values().length);
    for (var definition : values()) {
      bundle
          .addEntry()
          .setFullUrl(definition.canonical())
          .setResource(definition.resource())
          .getSearch()
          .setMode(SearchEntryMode.MATCH);
    }
    return bundle;
  }

  private MessageDefinition resource() {
    var definition = new MessageDefinition();
    definition.setId(id);
    definition.setUrl(canonical());
    definition.setVersion(MediaRange.VERSION);
    definition.setTitle(title);
    definition.setStatus(PublicationStatus.ACTIVE);
    definition.setDateElement(new DateTimeType("2026-11-01"));
    definition.setEvent(new Coding().setSystem(Systems.MESSAGE_EVENT).setCode(event));
    definition.setCategory(MessageSignificanceCategory.CONSEQUENCE);
    definition.setResponseRequired(
        isTaken() ? MessageheaderResponseRequest.ALWAYS : MessageheaderResponseRequest.NEVER);
    focus(definition, "MessageHeader", "1");
    focus(definition, "ServiceRequest", "1");
    if (isTaken()) {
      focus(definition, "Patient", "1");
      focus(definition, "Organization", "*");
    }
    beside.forEach(type -> focus(definition, type, "1"));
    if (isTaken()) {
      definition.addAllowedResponse().setMessage(RESPONSE.canonical());
    }
    return definition;
  }

  private static void focus(MessageDefinition definition, String type, String max) {
    definition.addFocus().setCode(type).setMin(type.equals("Organization") ? 2 : 1).setMax(max);
  }
}
