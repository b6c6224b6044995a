package org.socialprescribing.referral.fhir;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.socialprescribing.referral.delivery.Delivery;
import org.socialprescribing.referral.delivery.Parcel;
import org.socialprescribing.referral.delivery.Subscription;

/**
 * Notifications of the R5 subscriptions backport for R4, id-only: which Task, and nothing of it.
 */
@Singleton
final class Notifications {
  private static final String PROFILES =
      "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-subscription-";
  private final String base;

  Notifications(@ConfigProperty(name = "referral.fhir.base-url") String base) {
    this.base = base;
  }

  Parcel of(Subscription to, Delivery it) {
    var bundle = new Bundle();
    bundle.setId(it.id().toString());
    bundle.getMeta().addProfile(PROFILES + "notification-r4");
    bundle.setType(BundleType.HISTORY);
    bundle.setTimestamp(Date.from(it.occurredAt()));
    var status = status(to, it);
    var subscription = base + "/Subscription/" + to.id();
    var entry = bundle.addEntry();
    entry.setFullUrl("urn:uuid:" + status.getIdElement().getIdPart()).setResource(status);
    entry.getRequest().setMethod(HTTPVerb.GET).setUrl(subscription + "/$status");
    entry.getResponse().setStatus("200");
    var task = bundle.addEntry().setFullUrl(task(it));
    task.getRequest().setMethod(HTTPVerb.PUT).setUrl("Task/" + it.referral());
    task.getResponse().setStatus("200");
    return new Parcel("", Map.of("Content-Type", Fhir.JSON), Fhir.write(bundle, Fhir.JSON));
  }

  private Parameters status(Subscription to, Delivery it) {
    var number = Long.toString(it.number());
    var parameters = new Parameters();
    parameters.setId(
        UUID.nameUUIDFromBytes(("status " + it.id()).getBytes(StandardCharsets.UTF_8)).toString());
    parameters.getMeta().addProfile(PROFILES + "status-r4");
    parameters
        .addParameter()
        .setName("subscription")
        .setValue(new Reference(base + "/Subscription/" + to.id()));
    parameters.addParameter().setName("status").setValue(new CodeType("active"));
    parameters.addParameter().setName("type").setValue(new CodeType("event-notification"));
    parameters
        .addParameter()
        .setName("events-since-subscription-start")
        .setValue(new StringType(number));
    var event = parameters.addParameter().setName("notification-event");
    event.addPart().setName("event-number").setValue(new StringType(number));
    event.addPart().setName("timestamp").setValue(new InstantType(Date.from(it.occurredAt())));
    event.addPart().setName("focus").setValue(new Reference(task(it)));
    if (!it.status().isOpen()) {
      event
          .addPart()
          .setName("additional-context")
          .setValue(new Reference(base + "/Composition/" + it.referral()));
    }
    return parameters;
  }

  private String task(Delivery it) {
    return base + "/Task/" + it.referral();
  }
}
