package org.socialprescribing.supervision.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The data of {@code supervision.events}, as {@code contracts/supervision} describes it. Only
 * optional fields may ever be added.
 */
public sealed interface SupervisionEvent {
  /** Where it is published. */
  String TOPIC = "supervision.events";

  /** {@code link-worker.registered.v1}. */
  record LinkWorkerRegistered(
      String linkWorkerId,
      String pcnCode,
      BigDecimal wte,
      String employer,
      boolean arrsFunded,
      LocalDate startedOn)
      implements SupervisionEvent {}

  /** {@code link-worker.cleared.v1}. */
  record LinkWorkerCleared(String linkWorkerId, LocalDate clearedOn) implements SupervisionEvent {}

  /** {@code link-worker.left.v1}. */
  record LinkWorkerLeft(String linkWorkerId, LocalDate leftOn) implements SupervisionEvent {}

  /** {@code supervision.session-recorded.v1}. */
  record SessionRecorded(
      String linkWorkerId,
      UUID sessionId,
      String kind,
      LocalDate heldOn,
      int minutes,
      String supervisorProfession,
      boolean relevantHealthProfessional)
      implements SupervisionEvent {}

  /** Whom it is about; the key. */
  String linkWorkerId();

  /** The CloudEvents type. */
  default String type() {
    return switch (this) {
      case LinkWorkerRegistered _ -> "link-worker.registered.v1";
      case LinkWorkerCleared _ -> "link-worker.cleared.v1";
      case LinkWorkerLeft _ -> "link-worker.left.v1";
      case SessionRecorded _ -> "supervision.session-recorded.v1";
    };
  }
}
