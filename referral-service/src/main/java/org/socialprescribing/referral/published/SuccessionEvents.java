package org.socialprescribing.referral.published;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.relay.Publication;
import org.socialprescribing.platform.relay.PublishedEvent;
import org.socialprescribing.referral.commands.organisation.OrganisationAggregate;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent.OrganisationMerged;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent.OrganisationRenamed;
import org.socialprescribing.referral.domain.organisation.OrganisationKind;

/**
 * Mergers and new names of networks and boards. Where practices belong is published of each
 * practice, so who counts by practice needs none of this.
 */
@Singleton
public final class SuccessionEvents implements Publication<OrganisationEvent> {
  private static final String TOPIC = "organisation.events";

  record MergedV1(
      OrganisationKind kind, String code, String into, String organisationName, LocalDate from) {}

  record RenamedV1(OrganisationKind kind, String code, String organisationName, LocalDate from) {}

  @Override
  public String streamType() {
    return OrganisationAggregate.TYPE;
  }

  @Override
  public EventTypes<OrganisationEvent> types() {
    return OrganisationAggregate.EVENTS;
  }

  @Override
  public Optional<PublishedEvent> translate(Recorded<OrganisationEvent> recorded) {
    return Optional.of(
        switch (recorded.event()) {
          case OrganisationMerged(var kind, var code, var into, var name, var on) ->
              new PublishedEvent(
                  TOPIC, code, "organisation.merged.v1", new MergedV1(kind, code, into, name, on));
          case OrganisationRenamed(var kind, var code, var name, var on) ->
              new PublishedEvent(
                  TOPIC, code, "organisation.renamed.v1", new RenamedV1(kind, code, name, on));
        });
  }
}
