package org.socialprescribing.supervision.domain.linkworker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;

/** What has happened to a link worker. Name and reflections are sealed with the worker's key. */
public sealed interface LinkWorkerEvent {

  /** A network took on a link worker. */
  record LinkWorkerRegistered(
      LinkWorkerId linkWorkerId,
      Sealed name,
      PcnCode pcnCode,
      Wte wte,
      Employer employer,
      boolean arrsFunded,
      LocalDate startedOn)
      implements LinkWorkerEvent {}

  /** The link worker may work independently from this day. */
  record LinkWorkerCleared(LinkWorkerId linkWorkerId, LocalDate clearedOn)
      implements LinkWorkerEvent {}

  /** The link worker left; the date was the last day in post. */
  record LinkWorkerLeft(LinkWorkerId linkWorkerId, LocalDate leftOn) implements LinkWorkerEvent {}

  /** A session was held; whether it counts was decided by the policy of that day. */
  record SupervisionSessionRecorded(
      LinkWorkerId linkWorkerId,
      SessionId sessionId,
      SupervisionKind kind,
      LocalDate heldOn,
      int minutes,
      Profession supervisorProfession,
      boolean relevantHealthProfessional,
      @Nullable Sealed reflection)
      implements LinkWorkerEvent {}

  /** The link worker wrote a reflection; a later one on the same session replaces it. */
  record ReflectionWritten(LinkWorkerId linkWorkerId, SessionId sessionId, Sealed text)
      implements LinkWorkerEvent {}
}
