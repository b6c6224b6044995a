package org.socialprescribing.referral.commands.organisation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.EventStore;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.referral.domain.organisation.Practice;
import org.socialprescribing.referral.domain.organisation.PracticeCommand;
import org.socialprescribing.referral.domain.organisation.PracticeDecider;
import org.socialprescribing.referral.domain.organisation.PracticeEvent;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.AssignmentConfirmed;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.ListSizeRecorded;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.PracticeAssigned;

/** How practices are stored. Their directory is written in one go by the import. */
public final class PracticeAggregate {
  /** The stream type. */
  public static final String TYPE = "practice";

  /** The stored names of the events. */
  public static final EventTypes<PracticeEvent> EVENTS =
      EventTypes.of(PracticeEvent.class)
          .type("practice-assigned", 1, PracticeAssigned.class)
          .type("assignment-confirmed", 1, AssignmentConfirmed.class)
          .type("list-size-recorded", 1, ListSizeRecorded.class)
          .build();

  @Produces
  @Singleton
  Aggregate<Practice, PracticeCommand, PracticeEvent> practices(EventStore store) {
    return new Aggregate<>(TYPE, new PracticeDecider(), EVENTS, store, List.of());
  }
}
