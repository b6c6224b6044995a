package org.socialprescribing.caseload.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.caseload.views.linkworkers.Roster;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;

/** A link worker who has left takes on nobody after the last day in post. */
@Singleton
final class WhenLinkWorkerLeftThenTakeCapacity implements Reaction {

  /** The fields of {@code link-worker.left.v1} that a caseload depends on. */
  record LinkWorkerLeft(String linkWorkerId, LocalDate leftOn) {}

  @Override
  public Set<String> types() {
    return Set.of("link-worker.left.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    var it = event.as(LinkWorkerLeft.class);
    return Roster.leave(session, it.linkWorkerId(), it.leftOn());
  }
}
