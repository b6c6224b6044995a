package org.socialprescribing.caseload.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.caseload.views.people.MergedPeople;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;

/** Two ids that are one person take one place in a caseload. */
@Singleton
final class WhenPersonMergedThenCountOnce implements Reaction {

  /** The fields of {@code person.merged.v1} that say who is whom. */
  record PersonMerged(String personId, String survivorId) {}

  @Override
  public Set<String> types() {
    return Set.of("person.merged.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    var it = event.as(PersonMerged.class);
    return MergedPeople.add(session, it.personId(), it.survivorId());
  }
}
