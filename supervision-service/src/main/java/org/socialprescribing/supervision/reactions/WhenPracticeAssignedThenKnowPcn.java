package org.socialprescribing.supervision.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;
import org.socialprescribing.supervision.views.pcns.PcnRow;

/** A network exists for this service once a practice belongs to it. */
@Singleton
final class WhenPracticeAssignedThenKnowPcn implements Reaction {

  @Override
  public Set<String> types() {
    return Set.of(PracticeAssigned.TYPE);
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    var assigned = event.as(PracticeAssigned.class);
    if (assigned.pcnCode() == null) {
      return Uni.createFrom().voidItem();
    }
    var pcn = new PcnRow();
    pcn.code = assigned.pcnCode();
    pcn.name = assigned.pcnName() == null ? assigned.pcnCode() : assigned.pcnName();
    return session.upsert(pcn);
  }
}
