package org.socialprescribing.referral.commands.organisation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.EventStore;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.referral.domain.organisation.Organisation;
import org.socialprescribing.referral.domain.organisation.OrganisationDecider;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent.OrganisationMerged;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent.OrganisationRenamed;
import org.socialprescribing.referral.domain.organisation.Succession;
import org.socialprescribing.referral.views.directory.Successions;

/** How networks and boards are stored. */
public final class OrganisationAggregate {
  /** The stream type. */
  public static final String TYPE = "organisation";

  /** The stored names of the events. */
  public static final EventTypes<OrganisationEvent> EVENTS =
      EventTypes.of(OrganisationEvent.class)
          .type("organisation-merged", 1, OrganisationMerged.class)
          .type("organisation-renamed", 1, OrganisationRenamed.class)
          .build();

  @Produces
  @Singleton
  Aggregate<Organisation, Succession, OrganisationEvent> organisations(
      EventStore store, Successions view) {
    return new Aggregate<>(TYPE, new OrganisationDecider(), EVENTS, store, List.of(view));
  }

  /** The stream of a network or a board. */
  static String id(Succession it) {
    return it.kind().code() + "-" + it.code();
  }
}
