package org.socialprescribing.caseload.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.caseload.views.people.MergedPeople;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;

/** Two ids that are two people after all take two places in a caseload. */
@Singleton
final class WhenPersonUnmergedThenCountTwice implements Reaction {

  /** The field of {@code person.unmerged.v1} that says who. */
  record PersonUnmerged(String personId) {}

  @Override
  public Set<String> types() {
    return Set.of("person.unmerged.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    return MergedPeople.remove(session, event.as(PersonUnmerged.class).personId());
  }
}
