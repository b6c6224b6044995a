package org.socialprescribing.supervision.views.sessions;

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

/** Keeps one row per session. */
public final class SessionsView implements InlineView<LinkWorkerEvent> {

  @Override
  public Uni<Void> apply(
      Mutiny.StatelessSession session, Recorded<? extends LinkWorkerEvent> recorded) {
    return switch (recorded.event()) {
      case SupervisionSessionRecorded event -> session.insert(row(recorded.position(), event));
      case ReflectionWritten event -> reflect(session, event);
      case LinkWorkerRegistered _, LinkWorkerCleared _, LinkWorkerLeft _ ->
          Uni.createFrom().voidItem();
    };
  }

  private static SessionRow row(long position, SupervisionSessionRecorded event) {
    var row = new SessionRow();
    row.sessionId = event.sessionId().value();
    row.position = position;
    row.linkWorkerId = event.linkWorkerId().value();
    row.kind = event.kind();
    row.heldOn = event.heldOn();
    row.minutes = event.minutes();
    row.supervisorProfession = event.supervisorProfession().value();
    row.relevantHealthProfessional = event.relevantHealthProfessional();
    var reflection = event.reflection();
    row.reflectionSealed = reflection == null ? null : reflection.ciphertext();
    return row;
  }

  private static Uni<Void> reflect(Mutiny.StatelessSession session, ReflectionWritten event) {
    return session
        .get(SessionRow.class, event.sessionId().value())
        .flatMap(
            row -> {
              row.reflectionSealed = event.text().ciphertext();
              return session.update(row);
            });
  }
}
