package org.socialprescribing.referral.published;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.relay.Publication;
import org.socialprescribing.platform.relay.PublishedEvent;
import org.socialprescribing.referral.commands.person.PersonAggregate;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.Demographics;
import org.socialprescribing.referral.domain.person.ErasureReason;
import org.socialprescribing.referral.domain.person.EthnicCategory;
import org.socialprescribing.referral.domain.person.ImdEdition;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent.DeathRetracted;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent.PersonDied;
import org.socialprescribing.referral.domain.person.PersonEvent.DemographicsRecorded;
import org.socialprescribing.referral.domain.person.PersonEvent.DemographicsRectified;
import org.socialprescribing.referral.domain.person.PersonEvent.IdentityRectified;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonAbsorbed;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonMerged;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonReleased;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonUnmerged;
import org.socialprescribing.referral.domain.person.PersonEvent.NhsNumberLearned;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonErased;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonRegistered;
import org.socialprescribing.referral.domain.person.PersonEvent.PracticeChanged;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.person.PriorityGroup;
import org.socialprescribing.referral.domain.person.Sex;

/** People, as an id with coarse facts. */
@Singleton
public final class PersonEvents implements Publication<PersonEvent> {
  private static final String TOPIC = "person.events";

  record PersonRegisteredV1(
      PersonId personId,
      @Nullable PracticeCode practiceCode,
      LocalDate from,
      @JsonUnwrapped FactsV1 facts) {}

  record DemographicsRecordedV1(
      PersonId personId, LocalDate recordedOn, @JsonUnwrapped FactsV1 facts) {}

  /** Coarse facts; of the place where somebody lives, no more than its decile. */
  record FactsV1(
      @Nullable Integer birthYear,
      @Nullable Sex sex,
      @Nullable EthnicCategory ethnicCategory,
      @Nullable Integer imdDecile,
      @Nullable ImdEdition imdEdition,
      @Nullable Set<PriorityGroup> priorityGroups) {

    static FactsV1 of(Demographics it) {
      var area = it.deprivation();
      return new FactsV1(
          it.birthYear(),
          it.sex(),
          it.ethnicCategory(),
          area == null ? null : area.decile(),
          area == null ? null : area.edition(),
          it.priorityGroups());
    }
  }

  record PracticeChangedV1(PersonId personId, PracticeCode practiceCode, LocalDate from) {}

  record PersonMergedV1(PersonId personId, PersonId survivorId, LocalDate on) {}

  record PersonUnmergedV1(PersonId personId, PersonId survivorId, LocalDate on) {}

  record PersonDeceasedV1(PersonId personId, YearMonth died) {}

  record DeathRetractedV1(PersonId personId, LocalDate retractedOn) {}

  record PersonErasedV1(PersonId personId, ErasureReason reason, LocalDate erasedOn) {}

  @Override
  public String streamType() {
    return PersonAggregate.TYPE;
  }

  @Override
  public EventTypes<PersonEvent> types() {
    return PersonAggregate.EVENTS;
  }

  @Override
  public Optional<PublishedEvent> translate(Recorded<PersonEvent> recorded) {
    return switch (recorded.event()) {
      case PersonRegistered it -> event(it, "person.registered.v1", registered(it));
      case PracticeChanged it ->
          event(
              it,
              "person.practice-changed.v1",
              new PracticeChangedV1(it.person(), it.practice(), it.from()));
      case PersonErased it ->
          event(
              it, "person.erased.v1", new PersonErasedV1(it.person(), it.reason(), it.erasedOn()));
      case DemographicsRecorded it -> demographics(it, it.demographics(), it.recordedOn());
      case DemographicsRectified it -> demographics(it, it.demographics(), it.rectifiedOn());
      case IdentityRectified _ -> Optional.empty(); // who it is, is nobody else's business
      case AccessNeedEvent _ -> Optional.empty(); // nor is what they need
      case NhsNumberLearned _ -> Optional.empty();
      case MergeEvent it -> merge(it);
      case DeathEvent it -> death(it);
    };
  }

  private static PersonRegisteredV1 registered(PersonRegistered it) {
    return new PersonRegisteredV1(
        it.person(), it.practice(), it.from(), FactsV1.of(it.demographics()));
  }

  private static Optional<PublishedEvent> demographics(
      PersonEvent of, Demographics known, LocalDate on) {
    return event(
        of,
        "person.demographics-recorded.v1",
        new DemographicsRecordedV1(of.person(), on, FactsV1.of(known)));
  }

  /** The entry that is merged tells it; what the survivor notes says nothing more. */
  private static Optional<PublishedEvent> merge(MergeEvent event) {
    return switch (event) {
      case PersonMerged it ->
          event(it, "person.merged.v1", new PersonMergedV1(it.person(), it.into(), it.on()));
      case PersonUnmerged it ->
          event(it, "person.unmerged.v1", new PersonUnmergedV1(it.person(), it.from(), it.on()));
      case PersonAbsorbed _, PersonReleased _ -> Optional.empty();
    };
  }

  private static Optional<PublishedEvent> death(DeathEvent event) {
    return switch (event) {
      case PersonDied it ->
          event(it, "person.deceased.v1", new PersonDeceasedV1(it.person(), it.died()));
      case DeathRetracted it ->
          event(
              it, "person.death-retracted.v1", new DeathRetractedV1(it.person(), it.retractedOn()));
    };
  }

  private static Optional<PublishedEvent> event(PersonEvent of, String type, Object data) {
    return Optional.of(new PublishedEvent(TOPIC, of.person().value().toString(), type, data));
  }
}
