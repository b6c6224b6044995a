package org.socialprescribing.referral.published;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.relay.Publication;
import org.socialprescribing.platform.relay.PublishedEvent;
import org.socialprescribing.referral.commands.organisation.PracticeAggregate;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.organisation.PracticeEvent;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.AssignmentConfirmed;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.ListSizeRecorded;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.PracticeAssigned;

/** Practices, for everybody who counts by network. */
@Singleton
public final class OrganisationEvents implements Publication<PracticeEvent> {
  private static final String TOPIC = "organisation.events";

  record PracticeAssignedV1(
      PracticeCode practiceCode,
      String practiceName,
      @Nullable PcnCode pcnCode,
      @Nullable String pcnName,
      String subIcbCode,
      String icbCode,
      String icbName,
      LocalDate from) {}

  record ListSizeRecordedV1(PracticeCode practiceCode, int patients, LocalDate asAt) {}

  @Override
  public String streamType() {
    return PracticeAggregate.TYPE;
  }

  @Override
  public EventTypes<PracticeEvent> types() {
    return PracticeAggregate.EVENTS;
  }

  @Override
  public Optional<PublishedEvent> translate(Recorded<PracticeEvent> recorded) {
    return switch (recorded.event()) {
      case PracticeAssigned(var practice, var at, var from) ->
          event(
              practice,
              "organisation.practice-assigned.v1",
              new PracticeAssignedV1(
                  practice,
                  at.practiceName(),
                  at.pcn(),
                  at.pcnName(),
                  at.subIcb(),
                  at.icb(),
                  at.icbName(),
                  from));
      case AssignmentConfirmed _ -> Optional.empty(); // no news
      case ListSizeRecorded(var practice, var patients, var asAt) ->
          event(
              practice,
              "organisation.list-size-recorded.v1",
              new ListSizeRecordedV1(practice, patients, asAt));
    };
  }

  private static Optional<PublishedEvent> event(PracticeCode practice, String type, Object data) {
    return Optional.of(new PublishedEvent(TOPIC, practice.value(), type, data));
  }
}
