package org.socialprescribing.platform.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Like {@link Reaction}, for all event types and many events at once. */
public interface BatchReaction {

  /** Takes effect for the events in order; in one transaction, so for all or for none. */
  Uni<Void> on(Mutiny.StatelessSession session, List<IncomingEvent> events);
}
