package org.socialprescribing.platform.proof;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;

/** Fails on a second effect of one event: its primary key is the event's id. */
@Singleton
final class Effects implements Reaction {
  record Thing(int n) {}

  @Override
  public Set<String> types() {
    return Set.of("thing.happened.v1", "thing.slow.v1", "counter.raised.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    var n = event.type().startsWith("counter") ? 0 : event.as(Thing.class).n();
    if (n < 0) {
      throw new IllegalArgumentException("n is negative");
    }
    if (event.type().equals("thing.slow.v1")) {
      return Sql.select(session, "select 1 from pg_sleep(60)").replaceWithVoid();
    }
    return Sql.update(
            session,
            "insert into effect (event_id, key, n) values ($1, $2, $3)",
            event.id(),
            event.key(),
            n)
        .replaceWithVoid();
  }
}
