package org.socialprescribing.referral.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.inbox.Reaction;

/** Cases open, find a link worker and close: referrers see how much of a service is taken. */
@Singleton
public final class WhenCaseMovesThenKnowCapacity implements Reaction {

  /** What this reaction needs to know of a case that opened. */
  record CaseOpened(String caseId, UUID referralId, String personId, String pcnCode) {}

  /** What it needs to know of one that a link worker took. */
  record CaseAllocated(
      String caseId, String linkWorkerId, BigDecimal weight, LocalDate allocatedOn) {}

  /** What it needs to know of one that rests, goes on or closed. */
  record CaseMoved(String caseId) {}

  @Override
  public Set<String> types() {
    return Set.of(
        "case.opened.v1",
        "case.allocated.v1",
        "case.put-on-hold.v1",
        "case.resumed.v1",
        "case.closed.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.StatelessSession session, IncomingEvent event) {
    return switch (event.type()) {
      case "case.opened.v1" -> opened(session, event.as(CaseOpened.class));
      case "case.allocated.v1" -> allocated(session, event.as(CaseAllocated.class));
      case "case.put-on-hold.v1" -> moved(session, event.as(CaseMoved.class), "ON_HOLD");
      case "case.resumed.v1" -> moved(session, event.as(CaseMoved.class), "IN_HAND");
      case "case.closed.v1" -> moved(session, event.as(CaseMoved.class), "CLOSED");
      default -> throw new IllegalArgumentException("Not listened to: " + event.type());
    };
  }

  private static Uni<Void> opened(Mutiny.StatelessSession session, CaseOpened it) {
    return Sql.update(
            session,
            """
            insert into heard_case (case_id, referral_id, person_id, pcn_code, stage)
            values ($1, $2, $3, $4, 'WAITING') on conflict (case_id) do nothing
            """,
            it.caseId(),
            it.referralId(),
            it.personId(),
            it.pcnCode())
        .replaceWithVoid();
  }

  /** A case that rests and changes hands goes on resting. */
  private static Uni<Void> allocated(Mutiny.StatelessSession session, CaseAllocated it) {
    return Sql.update(
            session,
            """
            update heard_case set
              link_worker_id = $2, weight = $3, allocated_on = $4,
              first_allocated_on = coalesce(first_allocated_on, $4),
              stage = case stage when 'WAITING' then 'IN_HAND' else stage end
            where case_id = $1
            """,
            it.caseId(),
            it.linkWorkerId(),
            it.weight(),
            it.allocatedOn())
        .replaceWithVoid();
  }

  private static Uni<Void> moved(Mutiny.StatelessSession session, CaseMoved it, String stage) {
    return Sql.update(
            session, "update heard_case set stage = $2 where case_id = $1", it.caseId(), stage)
        .replaceWithVoid();
  }
}
