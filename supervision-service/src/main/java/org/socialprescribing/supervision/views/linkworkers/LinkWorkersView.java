package org.socialprescribing.supervision.views.linkworkers;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.InlineView;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerCleared;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerLeft;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerRegistered;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.ReflectionWritten;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.SupervisionSessionRecorded;
import org.socialprescribing.supervision.domain.linkworker.SupervisionKind;

/** Keeps one row per link worker, at the version of the stream. */
public final class LinkWorkersView implements InlineView<LinkWorkerEvent> {

  @Override
  public Uni<Void> apply(
      Mutiny.StatelessSession session, Recorded<? extends LinkWorkerEvent> recorded) {
    return switch (recorded.event()) {
      case LinkWorkerRegistered event -> session.insert(row(recorded, event));
      case SupervisionSessionRecorded event ->
          update(session, recorded).flatMap(ignored -> count(session, event));
      case LinkWorkerCleared _, LinkWorkerLeft _, ReflectionWritten _ -> update(session, recorded);
    };
  }

  private static LinkWorkerRow row(Recorded<?> recorded, LinkWorkerRegistered event) {
    var row = new LinkWorkerRow();
    row.linkWorkerId = event.linkWorkerId().value();
    row.position = recorded.position();
    row.version = recorded.version();
    row.nameSealed = event.name().ciphertext();
    row.pcnCode = event.pcnCode().value();
    row.wte = event.wte().value();
    row.employer = event.employer();
    row.arrsFunded = event.arrsFunded();
    row.startedOn = event.startedOn();
    return row;
  }

  private static Uni<Void> update(
      Mutiny.StatelessSession session, Recorded<? extends LinkWorkerEvent> recorded) {
    return session
        .get(LinkWorkerRow.class, recorded.stream().id())
        .flatMap(
            row -> {
              row.version = recorded.version();
              switch (recorded.event()) {
                case LinkWorkerCleared event -> row.clearedOn = event.clearedOn();
                case LinkWorkerLeft event -> row.leftOn = event.leftOn();
                case LinkWorkerRegistered _, SupervisionSessionRecorded _, ReflectionWritten _ -> {}
              }
              return session.update(row);
            });
  }

  private static Uni<Void> count(
      Mutiny.StatelessSession session, SupervisionSessionRecorded event) {
    return event.kind() == SupervisionKind.CLINICAL && event.relevantHealthProfessional()
        ? session.insert(ClinicalDayRow.of(event))
        : Uni.createFrom().voidItem();
  }
}
