package org.socialprescribing.platform.eventstore;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** A read model written in the transaction that appends, so that a caller reads its own write. */
@FunctionalInterface
public interface InlineView<E> {

  /** Applies one event. Events of one transaction come one after the other, in order. */
  Uni<Void> apply(Mutiny.StatelessSession session, Recorded<? extends E> event);
}
