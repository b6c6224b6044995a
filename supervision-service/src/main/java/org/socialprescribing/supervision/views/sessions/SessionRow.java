package org.socialprescribing.supervision.views.sessions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.supervision.domain.linkworker.SupervisionKind;

/** One session. {@code position} is its place in the log. */
@Entity
@Table(name = "supervision_session")
@SuppressWarnings("NullAway.Init")
public class SessionRow {
  @Id public UUID sessionId;
  public long position;
  public String linkWorkerId;

  @Enumerated(EnumType.STRING)
  public SupervisionKind kind;

  public LocalDate heldOn;
  public int minutes;
  public String supervisorProfession;
  public boolean relevantHealthProfessional;
  public @Nullable String reflectionSealed;

  Optional<Sealed> reflection() {
    return Optional.ofNullable(reflectionSealed).map(text -> new Sealed(linkWorkerId, text));
  }
}
