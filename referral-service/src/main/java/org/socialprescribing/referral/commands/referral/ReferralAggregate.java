package org.socialprescribing.referral.commands.referral;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.EventStore;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.referral.delivery.DeliveryQueue;
import org.socialprescribing.referral.domain.referral.Referral;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralDecider;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.domain.referral.ReferralEvent.*;
import org.socialprescribing.referral.views.history.HistoryProjection;
import org.socialprescribing.referral.views.referrals.ReferralProjection;

/** How referrals are stored. */
public final class ReferralAggregate {
  /** The stream type. */
  public static final String TYPE = "referral";

  /** The stored names of the events. */
  public static final EventTypes<ReferralEvent> EVENTS =
      EventTypes.of(ReferralEvent.class)
          .type("referral-received", 2, ReferralReceived.class)
          .upcast("referral-received", 1, it -> it) // without details
          .type("referral-placed", 1, ReferralPlaced.class)
          .type("referral-accepted", 1, ReferralAccepted.class)
          .type("referral-declined", 1, ReferralDeclined.class)
          .type("referral-withdrawn", 1, ReferralWithdrawn.class)
          .type("referral-started", 1, ReferralStarted.class)
          .type("referral-completed", 1, ReferralCompleted.class)
          .type("social-prescribing-offered", 2, SocialPrescribingOffered.class)
          .upcast("social-prescribing-offered", 1, it -> it) // without a cohort
          .type("referral-returned", 1, ReferralReturned.class)
          .type("referral-resubmitted", 1, ReferralResubmitted.class)
          .type("referral-amended", 1, ReferralAmended.class)
          .type("information-requested", 1, InformationRequested.class)
          .type("information-provided", 1, InformationProvided.class)
          .type("referral-redirected", 1, ReferralRedirected.class)
          .type("referral-escalated", 1, ReferralEscalated.class)
          .type("referral-put-on-hold", 1, ReferralPutOnHold.class)
          .type("referral-resumed", 1, ReferralResumed.class)
          .type("referral-failed", 1, ReferralFailed.class)
          .build();

  @Produces
  @Singleton
  Aggregate<Referral, ReferralCommand, ReferralEvent> referrals(
      EventStore store, ReferralProjection view, HistoryProjection history, DeliveryQueue queue) {
    return new Aggregate<>(
        TYPE, new ReferralDecider(), EVENTS, store, List.of(view, history, queue));
  }
}
