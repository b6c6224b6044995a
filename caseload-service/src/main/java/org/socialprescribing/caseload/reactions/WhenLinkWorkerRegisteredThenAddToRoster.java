package org.socialprescribing.caseload.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.caseload.views.linkworkers.Roster;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;

/** A registered link worker is known here, and without capacity until cleared. */
@Singleton
final class WhenLinkWorkerRegisteredThenAddToRoster implements Reaction {

  /** The fields of {@code link-worker.registered.v1} that a caseload depends on. */
  record LinkWorkerRegistered(
      String linkWorkerId, String pcnCode, BigDecimal wte, LocalDate startedOn) {}

  @Override
  public Set<String> types() {
    return Set.of("link-worker.registered.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    var it = event.as(LinkWorkerRegistered.class);
    return Roster.register(session, it.linkWorkerId(), it.pcnCode(), it.wte(), it.startedOn());
  }
}
