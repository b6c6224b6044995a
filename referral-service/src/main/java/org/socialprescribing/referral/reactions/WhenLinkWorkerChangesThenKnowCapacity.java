package org.socialprescribing.referral.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;

/** Link workers come, become independent and leave: referrers see what a service can carry. */
@Singleton
public final class WhenLinkWorkerChangesThenKnowCapacity implements Reaction {

  /** What this reaction needs to know of somebody who came. */
  record LinkWorkerRegistered(
      String linkWorkerId, String pcnCode, BigDecimal wte, LocalDate startedOn) {}

  /** What it needs to know of somebody who practises independently. */
  record LinkWorkerCleared(String linkWorkerId, LocalDate clearedOn) {}

  /** What it needs to know of somebody who left. */
  record LinkWorkerLeft(String linkWorkerId, LocalDate leftOn) {}

  @Override
  public Set<String> types() {
    return Set.of("link-worker.registered.v1", "link-worker.cleared.v1", "link-worker.left.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    return switch (event.type()) {
      case "link-worker.registered.v1" -> registered(session, event.as(LinkWorkerRegistered.class));
      case "link-worker.cleared.v1" -> cleared(session, event.as(LinkWorkerCleared.class));
      case "link-worker.left.v1" -> left(session, event.as(LinkWorkerLeft.class));
      default -> throw new IllegalArgumentException("Not listened to: " + event.type());
    };
  }

  private static Uni<Void> registered(Mutiny.StatelessSession session, LinkWorkerRegistered it) {
    return Sql.update(
            session,
            """
            insert into heard_link_worker (link_worker_id, pcn_code, wte, started_on)
            values ($1, $2, $3, $4)
            on conflict (link_worker_id) do update set
              pcn_code = excluded.pcn_code, wte = excluded.wte, started_on = excluded.started_on
            """,
            it.linkWorkerId(),
            it.pcnCode(),
            it.wte(),
            it.startedOn())
        .replaceWithVoid();
  }

  private static Uni<Void> cleared(Mutiny.StatelessSession session, LinkWorkerCleared it) {
    return Sql.update(
            session,
            "update heard_link_worker set cleared_on = $2 where link_worker_id = $1",
            it.linkWorkerId(),
            it.clearedOn())
        .replaceWithVoid();
  }

  private static Uni<Void> left(Mutiny.StatelessSession session, LinkWorkerLeft it) {
    return Sql.update(
            session,
            "update heard_link_worker set left_on = $2 where link_worker_id = $1",
            it.linkWorkerId(),
            it.leftOn())
        .replaceWithVoid();
  }
}
