package org.socialprescribing.supervision.published;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.relay.Publication;
import org.socialprescribing.platform.relay.PublishedEvent;
import org.socialprescribing.supervision.commands.linkworker.StoredLinkWorkers;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent;

/** Publishes what happens to a link worker, less the name; a reflection is nobody's business. */
@Singleton
final class LinkWorkerPublication implements Publication<LinkWorkerEvent> {

  @Override
  public String streamType() {
    return StoredLinkWorkers.STREAM;
  }

  @Override
  public EventTypes<LinkWorkerEvent> types() {
    return StoredLinkWorkers.TYPES;
  }

  @Override
  public Optional<PublishedEvent> translate(Recorded<LinkWorkerEvent> recorded) {
    return published(recorded.event())
        .map(
            data ->
                new PublishedEvent(SupervisionEvent.TOPIC, data.linkWorkerId(), data.type(), data));
  }

  private static Optional<SupervisionEvent> published(LinkWorkerEvent event) {
    return switch (event) {
      case LinkWorkerEvent.LinkWorkerRegistered it ->
          Optional.of(
              new SupervisionEvent.LinkWorkerRegistered(
                  it.linkWorkerId().value(),
                  it.pcnCode().value(),
                  it.wte().value(),
                  it.employer().code(),
                  it.arrsFunded(),
                  it.startedOn()));
      case LinkWorkerEvent.LinkWorkerCleared it ->
          Optional.of(
              new SupervisionEvent.LinkWorkerCleared(it.linkWorkerId().value(), it.clearedOn()));
      case LinkWorkerEvent.LinkWorkerLeft it ->
          Optional.of(new SupervisionEvent.LinkWorkerLeft(it.linkWorkerId().value(), it.leftOn()));
      case LinkWorkerEvent.SupervisionSessionRecorded it ->
          Optional.of(
              new SupervisionEvent.SessionRecorded(
                  it.linkWorkerId().value(),
                  it.sessionId().value(),
                  it.kind().code(),
                  it.heldOn(),
                  it.minutes(),
                  it.supervisorProfession().value(),
                  it.relevantHealthProfessional()));
      case LinkWorkerEvent.ReflectionWritten _ -> Optional.empty();
    };
  }
}
