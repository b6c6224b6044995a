package org.socialprescribing.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.inbox.BatchReaction;
import org.socialprescribing.platform.inbox.IncomingEvent;

/** Writes what it hears, a batch at once. A second effect of one event violates the primary key. */
@Singleton
final class Effects implements BatchReaction {
  record Posting(String action, long amount) {}

  /** The order of the batch becomes the order of {@code seq}. */
  private static final String APPLY =
      """
      with news as (
        select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[])
          with ordinality as n(event_id, account, action, amount, row)
      ), applied as (
        insert into effect (event_id, account, action, amount)
        select event_id, account, action, amount from news order by row
      )
      insert into total (account, effects, amount)
      select account, count(*), sum(amount) from news group by account order by account
      on conflict (account) do update
      set effects = total.effects + excluded.effects, amount = total.amount + excluded.amount
      """;

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, List<IncomingEvent> events) {
    var posted = events.stream().filter(event -> event.type().equals("posted.v1")).toList();
    if (posted.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var postings = posted.stream().map(event -> event.as(Posting.class)).toList();
    return Sql.update(
            session,
            APPLY,
            posted.stream().map(IncomingEvent::id).toArray(UUID[]::new),
            posted.stream().map(IncomingEvent::key).toArray(String[]::new),
            postings.stream().map(Posting::action).toArray(String[]::new),
            postings.stream().map(Posting::amount).toArray(Long[]::new))
        .replaceWithVoid();
  }
}
