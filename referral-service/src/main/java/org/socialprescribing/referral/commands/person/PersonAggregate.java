package org.socialprescribing.referral.commands.person;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.EventStore;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.PersonCommand;
import org.socialprescribing.referral.domain.person.PersonDecider;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedChanged;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedRecorded;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedRemoved;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent.AccessNeedReviewed;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent.DeathRetracted;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent.PersonDied;
import org.socialprescribing.referral.domain.person.PersonEvent.DemographicsRecorded;
import org.socialprescribing.referral.domain.person.PersonEvent.DemographicsRectified;
import org.socialprescribing.referral.domain.person.PersonEvent.IdentityRectified;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonAbsorbed;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonMerged;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonReleased;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonUnmerged;
import org.socialprescribing.referral.domain.person.PersonEvent.NhsNumberLearned;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonErased;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonRegistered;
import org.socialprescribing.referral.domain.person.PersonEvent.PracticeChanged;
import org.socialprescribing.referral.views.referrals.PersonProjection;

/** How people are stored. */
public final class PersonAggregate {
  /** The stream type. */
  public static final String TYPE = "person";

  /** The stored names of the events. */
  public static final EventTypes<PersonEvent> EVENTS =
      EventTypes.of(PersonEvent.class)
          .type("person-registered", 1, PersonRegistered.class)
          .type("practice-changed", 1, PracticeChanged.class)
          .type("person-erased", 1, PersonErased.class)
          .type("demographics-recorded", 1, DemographicsRecorded.class)
          .type("demographics-rectified", 1, DemographicsRectified.class)
          .type("identity-rectified", 1, IdentityRectified.class)
          .type("access-need-recorded", 1, AccessNeedRecorded.class)
          .type("access-need-changed", 1, AccessNeedChanged.class)
          .type("access-need-reviewed", 1, AccessNeedReviewed.class)
          .type("access-need-removed", 1, AccessNeedRemoved.class)
          .type("nhs-number-learned", 1, NhsNumberLearned.class)
          .type("person-merged", 1, PersonMerged.class)
          .type("person-absorbed", 1, PersonAbsorbed.class)
          .type("person-unmerged", 1, PersonUnmerged.class)
          .type("person-released", 1, PersonReleased.class)
          .type("person-died", 1, PersonDied.class)
          .type("death-retracted", 1, DeathRetracted.class)
          .build();

  @Produces
  @Singleton
  Aggregate<Person, PersonCommand, PersonEvent> people(EventStore store, PersonProjection view) {
    return new Aggregate<>(TYPE, new PersonDecider(), EVENTS, store, List.of(view));
  }
}
