package org.socialprescribing.referral.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.socialprescribing.referral.delivery.Subscription;
import org.socialprescribing.referral.delivery.Subscriptions.Opened;

/** Subscriptions as FHIR shows them. */
final class SubscriptionViews {
  private static final String SECRET =
      "https://socialprescribing.org/StructureDefinition/webhook-secret";

  private SubscriptionViews() {}

  static org.hl7.fhir.r4.model.Subscription opened(Opened it) {
    var resource = of(it.subscription());
    resource.addExtension(SECRET, new StringType(it.secret()));
    return resource;
  }

  static org.hl7.fhir.r4.model.Subscription of(Subscription it) {
    var resource = new org.hl7.fhir.r4.model.Subscription();
    resource.setId(it.id().toString());
    resource.setStatus(status(it));
    resource.setReason(it.reason());
    resource.setCriteria(it.criteria());
    resource.setError(it.error());
    resource
        .getChannel()
        .setType(type(it))
        .setEndpoint(it.endpoint().toString())
        .setPayload(Fhir.JSON);
    return resource;
  }

  static Bundle found(List<Subscription> found) {
    var bundle = new Bundle();
    bundle.setType(BundleType.SEARCHSET);
    bundle.setTotal(found.size());
    found.forEach(
        it -> bundle.addEntry().setFullUrl("Subscription/" + it.id()).setResource(of(it)));
    return bundle;
  }

  private static SubscriptionStatus status(Subscription it) {
    if (!it.active()) {
      return SubscriptionStatus.OFF;
    }
    return it.error() == null ? SubscriptionStatus.ACTIVE : SubscriptionStatus.ERROR;
  }

  private static SubscriptionChannelType type(Subscription it) {
    return switch (it.channel()) {
      case REST_HOOK -> SubscriptionChannelType.RESTHOOK;
      case MESSAGE -> SubscriptionChannelType.MESSAGE;
    };
  }
}
