package org.socialprescribing.caseload.published;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.commands.cases.StoredCases;
import org.socialprescribing.caseload.domain.cases.CaseEvent;
import org.socialprescribing.caseload.domain.cases.CeilingOverride;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.relay.Publication;
import org.socialprescribing.platform.relay.PublishedEvent;

/** Publishes every event of a case, less its texts. */
@Singleton
final class CasePublication implements Publication<CaseEvent> {

  @Override
  public String streamType() {
    return StoredCases.STREAM;
  }

  @Override
  public EventTypes<CaseEvent> types() {
    return StoredCases.TYPES;
  }

  @Override
  public Optional<PublishedEvent> translate(Recorded<CaseEvent> recorded) {
    var caseId = recorded.stream().id();
    var data = published(caseId, recorded.event());
    return Optional.of(new PublishedEvent(CaseloadEvent.TOPIC, caseId, data.type(), data));
  }

  private static CaseloadEvent published(String caseId, CaseEvent event) {
    return switch (event) {
      case CaseEvent.CaseOpened it ->
          new CaseloadEvent.CaseOpened(
              caseId,
              it.referral().value(),
              it.person().value(),
              it.practice().value(),
              it.pcn().value(),
              it.openedOn());
      case CaseEvent.CaseAllocated it ->
          new CaseloadEvent.CaseAllocated(
              caseId,
              it.referral().value(),
              it.linkWorker().value(),
              it.complexity().code(),
              it.weight(),
              it.allocatedOn(),
              published(it.override()));
      case CaseEvent.ContactRecorded it ->
          new CaseloadEvent.ContactRecorded(
              caseId,
              it.contact().value(),
              it.linkWorker().value(),
              it.on(),
              it.format().code(),
              it.attendance().code(),
              it.minutes());
      case CaseEvent.PlanAgreed it ->
          new CaseloadEvent.PlanAgreed(caseId, it.agreedOn(), it.goals().size(), it.reviewOn());
      case CaseEvent.CasePutOnHold it ->
          new CaseloadEvent.CasePutOnHold(caseId, it.on(), it.reason().code());
      case CaseEvent.CaseResumed it -> new CaseloadEvent.CaseResumed(caseId, it.on());
      case CaseEvent.CaseClosed it ->
          new CaseloadEvent.CaseClosed(
              caseId,
              it.referral().value(),
              it.person().value(),
              it.closedOn(),
              it.outcome().code(),
              it.contactsAttended());
    };
  }

  private static CaseloadEvent.@Nullable CeilingOverride published(
      @Nullable CeilingOverride override) {
    return override == null
        ? null
        : new CaseloadEvent.CeilingOverride(override.by(), override.reason().code());
  }
}
