package org.socialprescribing.caseload.views.linkworkers;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;

/** Keeps the link workers as they are published. Each change can be applied again. */
public final class Roster {
  private Roster() {}

  /** Adds a link worker, or corrects what is known of one. */
  public static Uni<Void> register(
      Mutiny.StatelessSession session,
      String id,
      String pcnCode,
      BigDecimal wte,
      LocalDate startedOn) {
    return Sql.update(
            session,
            """
            insert into link_worker (link_worker_id, pcn_code, wte, started_on)
            values ($1, $2, $3, $4)
            on conflict (link_worker_id) do update
            set pcn_code = excluded.pcn_code, wte = excluded.wte, started_on = excluded.started_on
            """,
            id,
            pcnCode,
            wte,
            startedOn)
        .replaceWithVoid();
  }

  /** From this day the link worker practises independently. */
  public static Uni<Void> clear(Mutiny.StatelessSession session, String id, LocalDate clearedOn) {
    return change(
        session, "update link_worker set cleared_on = $2 where link_worker_id = $1", id, clearedOn);
  }

  /** This is the link worker's last day in post. */
  public static Uni<Void> leave(Mutiny.StatelessSession session, String id, LocalDate leftOn) {
    return change(
        session, "update link_worker set left_on = $2 where link_worker_id = $1", id, leftOn);
  }

  private static Uni<Void> change(
      Mutiny.StatelessSession session, String update, String id, LocalDate date) {
    return Sql.update(session, update, id, date)
        .invoke(
            changed -> {
              if (changed != 1) {
                throw new IllegalStateException("Link worker " + id + " was never registered");
              }
            })
        .replaceWithVoid();
  }
}
