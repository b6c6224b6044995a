package org.socialprescribing.platform.inbox;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a service does when it hears of something. Declare a bean per reaction.
 *
 * <p>Runs in the transaction that stores the consumed position; effects outside of it (a call, a
 * mail) are not covered and belong in a queue of their own. A failure that is not the database's
 * parks the event.
 */
public interface Reaction {

  /** The event types it listens to. */
  Set<String> types();

  /** Takes effect. */
  Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event);
}
