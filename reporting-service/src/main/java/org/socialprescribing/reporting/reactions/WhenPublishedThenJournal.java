package org.socialprescribing.reporting.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.inbox.BatchReaction;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.projections.Projections;

/** Whatever is published is journalled once and then in every projection. */
@Singleton
final class WhenPublishedThenJournal implements BatchReaction {
  private final Journal journal;
  private final Projections projections;

  WhenPublishedThenJournal(Journal journal, Projections projections) {
    this.journal = journal;
    this.projections = projections;
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, List<IncomingEvent> events) {
    return projections
        .exclusively(session)
        .chain(() -> journal.append(session, events))
        .chain(() -> projections.follow(session));
  }
}
