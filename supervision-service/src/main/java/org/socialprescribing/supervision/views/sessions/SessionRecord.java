package org.socialprescribing.supervision.views.sessions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.supervision.domain.linkworker.SupervisionKind;

/**
 * A session as a caller sees it.
 *
 * @param hasReflection whether the link worker wrote one; anyone who sees the session may know
 * @param reflection what it says, for the link worker and nobody else
 */
record SessionRecord(
    UUID sessionId,
    String linkWorkerId,
    SupervisionKind kind,
    LocalDate heldOn,
    int minutes,
    String supervisorProfession,
    boolean relevantHealthProfessional,
    boolean hasReflection,
    @Nullable String reflection) {

  static SessionRecord of(SessionRow row, @Nullable String reflection) {
    return new SessionRecord(
        row.sessionId,
        row.linkWorkerId,
        row.kind,
        row.heldOn,
        row.minutes,
        row.supervisorProfession,
        row.relevantHealthProfessional,
        row.reflectionSealed != null,
        reflection);
  }
}
