package org.socialprescribing.referral.commands.service;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.EventStore;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.referral.domain.service.PcnService;
import org.socialprescribing.referral.domain.service.ServiceCommand;
import org.socialprescribing.referral.domain.service.ServiceDecider;
import org.socialprescribing.referral.domain.service.ServiceEvent;
import org.socialprescribing.referral.domain.service.ServiceEvent.*;
import org.socialprescribing.referral.views.services.ServiceProjection;

/** How the services of networks are stored, each under the code of its network. */
public final class ServiceAggregate {
  /** The stored names of the events. */
  public static final EventTypes<ServiceEvent> EVENTS =
      EventTypes.of(ServiceEvent.class)
          .type("service-described", 1, ServiceDescribed.class)
          .type("referrals-paused", 1, ReferralsPaused.class)
          .type("referrals-resumed", 1, ReferralsResumed.class)
          .build();

  @Produces
  @Singleton
  Aggregate<PcnService, ServiceCommand, ServiceEvent> services(
      EventStore store, ServiceProjection view) {
    return new Aggregate<>("service", new ServiceDecider(), EVENTS, store, List.of(view));
  }
}
