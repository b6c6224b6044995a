package org.socialprescribing.referral.fhir;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Device.DeviceNameType;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.delivery.Delivery;
import org.socialprescribing.referral.delivery.Parcel;
import org.socialprescribing.referral.views.referrals.ReferralRow;
import org.socialprescribing.referral.views.referrals.Status;

/**
 * The news of a referral as a BaRS servicerequest-response: the roles are reversed, the
 * conversation is the same, and the request id is that of the delivery, so that a repetition is a
 * duplicate to the receiver. The Patient carries nothing but the id under which we know the person.
 */
@Singleton
final class BarsReplies {
  private static final String VERSIONED = Fhir.JSON + "; version=1.4.0";
  private static final String REASON =
      "http://hl7.org/fhir/StructureDefinition/request-statusReason";

  private final String endpoint;
  private final String organisation;

  BarsReplies(
      @ConfigProperty(name = "referral.fhir.endpoint") String endpoint,
      @ConfigProperty(name = "referral.fhir.organisation") String organisation) {
    this.endpoint = endpoint;
    this.organisation = organisation;
  }

  Parcel of(ReferralRow row, Delivery it, String original) {
    return new Parcel(
        "/$process-message", headers(row, it), Fhir.write(message(row, it, original), Fhir.JSON));
  }

  private Map<String, String> headers(ReferralRow row, Delivery it) {
    var us = new Organization();
    us.addIdentifier().setSystem(Systems.ODS).setValue(organisation);
    var software = new Device();
    software.addIdentifier().setSystem(Systems.SOFTWARE).setValue("referral-service");
    software
        .addDeviceName()
        .setName("Social prescribing referral service")
        .setType(DeviceNameType.MANUFACTURERNAME);
    return Map.of(
        "Content-Type", VERSIONED,
        "Accept", VERSIONED,
        "X-Request-Id", it.id().toString(),
        "X-Correlation-Id", Objects.requireNonNullElse(row.conversation, row.id.toString()),
        "NHSD-Target-Identifier", base64(target(row.senderEndpoint)),
        "NHSD-End-User-Organisation", base64(Fhir.write(us, Fhir.JSON)),
        "NHSD-Requesting-Software", base64(Fhir.write(software, Fhir.JSON)));
  }

  private Bundle message(ReferralRow row, Delivery it, String original) {
    var bundle = new Bundle();
    bundle.setId(id(it, "bundle"));
    bundle.getMeta().setLastUpdated(Date.from(it.occurredAt()));
    bundle.getMeta().addProfile("https://fhir.nhs.uk/StructureDefinition/BARSBundleMessage");
    bundle.setType(BundleType.MESSAGE);
    bundle.setTimestamp(Date.from(it.occurredAt()));
    var us = organisation(organisation);
    var them = organisation(Objects.requireNonNullElse(row.senderOrganisation, row.client));
    add(bundle, it, "header", header(row, it, original));
    add(bundle, it, "request", request(row, it));
    add(bundle, it, "patient", patient(row));
    add(bundle, it, "us", us);
    add(bundle, it, "them", them);
    add(bundle, it, "task", FhirViews.task(row, it.status(), it.reason()));
    return bundle;
  }

  private MessageHeader header(ReferralRow row, Delivery it, String original) {
    var header = new MessageHeader();
    header.setId(id(it, "header"));
    header
        .getMeta()
        .addProfile(
            "https://fhir.nhs.uk/StructureDefinition/BARSMessageHeader-servicerequest-response");
    header.getEventCoding().setSystem(Systems.MESSAGE_EVENT).setCode("servicerequest-response");
    header.getReason().addCoding().setSystem(Systems.MESSAGE_REASON).setCode("update");
    header.getSource().setEndpoint(endpoint);
    header
        .addDestination()
        .setEndpoint(row.senderEndpoint)
        .setReceiver(new Reference(url(it, "them")));
    header.setSender(new Reference(url(it, "us")));
    header.getResponse().setIdentifier(original).setCode(ResponseType.OK);
    header.addFocus(new Reference(url(it, "request")));
    header.setDefinition(
        "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-response-referral");
    return header;
  }

  private static ServiceRequest request(ReferralRow row, Delivery it) {
    var request = FhirViews.serviceRequest(row);
    request.setStatus(FhirViews.requestStatus(it.status()));
    request.setSubject(new Reference(url(it, "patient")));
    if (it.reason() != null) {
      request.addExtension(REASON, reason(it));
    }
    return request;
  }

  /** BaRS knows two reasons to reject: no capacity in time, and all others. */
  private static CodeableConcept reason(Delivery it) {
    var reason = new CodeableConcept();
    if (it.status() == Status.DECLINED) {
      var late = "no-capacity".equals(it.reason());
      reason
          .addCoding()
          .setSystem(Systems.REJECTED)
          .setCode(late ? "RRNA" : "OTH")
          .setDisplay(late ? "Requested resource not available within timescale" : "Other");
    }
    reason.addCoding().setSystem(Systems.STATUS_REASON).setCode(it.reason());
    return reason;
  }

  private static Patient patient(ReferralRow row) {
    var patient = new Patient();
    patient.addIdentifier().setSystem(Systems.PERSON).setValue(row.personId.toString());
    return patient;
  }

  private static Organization organisation(String ods) {
    var organisation = new Organization();
    organisation.addIdentifier().setSystem(Systems.ODS).setValue(ods);
    return organisation;
  }

  private static void add(Bundle bundle, Delivery it, String part, Resource resource) {
    bundle.addEntry().setFullUrl(url(it, part)).setResource(resource);
  }

  private static String url(Delivery it, String part) {
    return "urn:uuid:" + id(it, part);
  }

  /** The same for the same delivery, however often it is sent. */
  private static String id(Delivery it, String part) {
    var name = part + " of delivery " + it.id();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String target(@Nullable String senderEndpoint) {
    var parts = String.valueOf(senderEndpoint).split("\\|", 2);
    var value = parts.length == 2 ? parts[1] : parts[0];
    var system = parts.length == 2 ? parts[0] : "urn:ietf:rfc:3986";
    return "{\"value\":\"%s\",\"system\":\"%s\"}".formatted(plain(value), plain(system));
  }

  private static String plain(String text) {
    return text.replaceAll("[\"\\\\]", "");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
