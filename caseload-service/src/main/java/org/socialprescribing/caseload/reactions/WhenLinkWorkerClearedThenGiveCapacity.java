package org.socialprescribing.caseload.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.caseload.views.linkworkers.Roster;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;

/** A link worker who is cleared for independent practice can take on people. */
@Singleton
final class WhenLinkWorkerClearedThenGiveCapacity implements Reaction {

  /** The fields of {@code link-worker.cleared.v1} that a caseload depends on. */
  record LinkWorkerCleared(String linkWorkerId, LocalDate clearedOn) {}

  @Override
  public Set<String> types() {
    return Set.of("link-worker.cleared.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    var it = event.as(LinkWorkerCleared.class);
    return Roster.clear(session, it.linkWorkerId(), it.clearedOn());
  }
}
