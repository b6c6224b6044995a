package org.socialprescribing.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;

/** Writes what it hears. A second effect of one event violates the primary key. */
@Singleton
final class Effects implements Reaction {
  record Posting(String action, long amount) {}

  @Override
  public Set<String> types() {
    return Set.of("posted.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    var posting = event.as(Posting.class);
    return Sql.update(
            session,
            "insert into effect (event_id, account, action, amount) values ($1, $2, $3, $4)",
            event.id(),
            event.key(),
            posting.action(),
            posting.amount())
        .flatMap(
            ignored ->
                Sql.update(
                    session,
                    """
                    insert into total (account, effects, amount) values ($1, 1, $2)
                    on conflict (account) do update
                    set effects = total.effects + 1, amount = total.amount + excluded.amount
                    """,
                    event.key(),
                    posting.amount()))
        .replaceWithVoid();
  }
}
