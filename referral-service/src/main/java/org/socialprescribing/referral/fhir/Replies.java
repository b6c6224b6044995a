package org.socialprescribing.referral.fhir;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;

/** The answer to a message: a message that says what became of it. */
@Singleton
final class Replies {
  private final String endpoint;
  private final String organisation;

  Replies(
      @ConfigProperty(name = "referral.fhir.endpoint") String endpoint,
      @ConfigProperty(name = "referral.fhir.organisation") String organisation) {
    this.endpoint = endpoint;
    this.organisation = organisation;
  }

  /**
   * An answer that all went well.
   *
   * @param request the ServiceRequest under the id that it has here
   */
  Bundle ok(Message message, ServiceRequest request) {
    var now = InstantType.withCurrentTime();
    var bundle = new Bundle();
    bundle.setId(UUID.randomUUID().toString());
    bundle.getMeta().setLastUpdatedElement(now);
    bundle.getMeta().addProfile("https://fhir.nhs.uk/StructureDefinition/BARSBundleMessage");
    bundle.setType(BundleType.MESSAGE);
    bundle.setTimestampElement(now.copy());
    var us = new Organization();
    us.addIdentifier().setSystem(Systems.ODS).setValue(organisation);
    var senderUrl = url();
    bundle.addEntry().setFullUrl(url()).setResource(header(message, senderUrl));
    bundle.addEntry().setFullUrl(message.requestUrl()).setResource(request);
    bundle.addEntry().setFullUrl(senderUrl).setResource(us);
    return bundle;
  }

  private MessageHeader header(Message message, String senderUrl) {
    var header = new MessageHeader();
    header.setId(UUID.randomUUID().toString());
    header
        .getMeta()
        .addProfile(
            "https://fhir.nhs.uk/StructureDefinition/BARSMessageHeader-servicerequest-response");
    header.getEventCoding().setSystem(Systems.MESSAGE_EVENT).setCode("servicerequest-response");
    header.getReason().addCoding().setSystem(Systems.MESSAGE_REASON).setCode(message.reason());
    header.getSource().setEndpoint(endpoint);
    header.addDestination().setEndpoint(message.header().getSource().getEndpoint());
    header.setSender(new Reference(senderUrl));
    header.getResponse().setIdentifier(message.id()).setCode(ResponseType.OK);
    header.addFocus(new Reference(message.requestUrl()));
    return header;
  }

  private static String url() {
    return "urn:uuid:" + UUID.randomUUID();
  }
}
