package org.socialprescribing.referral.published;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.relay.Publication;
import org.socialprescribing.platform.relay.PublishedEvent;
import org.socialprescribing.referral.commands.person.PersonAggregate;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.ErasureReason;
import org.socialprescribing.referral.domain.person.EthnicCategory;
import org.socialprescribing.referral.domain.person.PersonEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonErased;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonRegistered;
import org.socialprescribing.referral.domain.person.PersonEvent.PracticeChanged;
import org.socialprescribing.referral.domain.person.PersonId;
import org.socialprescribing.referral.domain.person.Sex;

/** People, as an id with coarse facts. */
@Singleton
public final class PersonEvents implements Publication<PersonEvent> {
  private static final String TOPIC = "person.events";

  record PersonRegisteredV1(
      PersonId personId,
      @Nullable PracticeCode practiceCode,
      LocalDate from,
      @Nullable Integer birthYear,
      @Nullable Sex sex,
      @Nullable EthnicCategory ethnicCategory) {}

  record PracticeChangedV1(PersonId personId, PracticeCode practiceCode, LocalDate from) {}

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
    return Optional.of(
        switch (recorded.event()) {
          case PersonRegistered it ->
              event(
                  it.person(),
                  "person.registered.v1",
                  new PersonRegisteredV1(
                      it.person(),
                      it.practice(),
                      it.from(),
                      it.demographics().birthYear(),
                      it.demographics().sex(),
                      it.demographics().ethnicCategory()));
          case PracticeChanged it ->
              event(
                  it.person(),
                  "person.practice-changed.v1",
                  new PracticeChangedV1(it.person(), it.practice(), it.from()));
          case PersonErased it ->
              event(
                  it.person(),
                  "person.erased.v1",
                  new PersonErasedV1(it.person(), it.reason(), it.erasedOn()));
        });
  }

  private static PublishedEvent event(PersonId person, String type, Object data) {
    return new PublishedEvent(TOPIC, person.value().toString(), type, data);
  }
}
