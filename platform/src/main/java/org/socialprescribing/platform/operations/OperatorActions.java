package org.socialprescribing.platform.operations;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.identity.Caller;

/** Keeps who did what to the service, in the transaction that did it. */
@Singleton
public final class OperatorActions {

  OperatorActions() {}

  /**
   * Something an operator did.
   *
   * @param action what, in kebab case
   * @param target to which thing
   * @param detail no personal data
   */
  public record Action(
      long id,
      Instant at,
      String actor,
      String action,
      String target,
      @Nullable String detail,
      @Nullable String correlationId) {}

  /** Records an action of the caller. */
  public Uni<Void> record(
      Mutiny.StatelessSession session,
      Caller by,
      String action,
      String target,
      @Nullable String detail) {
    return Sql.update(
            session,
            """
            insert into operator_action (actor, action, target, detail, correlation_id)
            values ($1, $2, $3, $4, $5)
            """,
            by.subject(),
            action,
            target,
            detail,
            by.correlationId())
        .replaceWithVoid();
  }

  /** The latest actions before an id, newest first. */
  public Uni<List<Action>> before(Mutiny.StatelessSession session, long id, int limit) {
    return Sql.select(
            session,
            """
            select id, at, actor, action, target, detail, correlation_id from operator_action
            where id < $1 order by id desc limit $2
            """,
            id,
            limit)
        .map(rows -> rows.stream().map(OperatorActions::action).toList());
  }

  private static Action action(@Nullable Object[] row) {
    return new Action(
        (Long) Objects.requireNonNull(row[0]),
        ((OffsetDateTime) Objects.requireNonNull(row[1])).toInstant(),
        (String) Objects.requireNonNull(row[2]),
        (String) Objects.requireNonNull(row[3]),
        (String) Objects.requireNonNull(row[4]),
        (String) row[5],
        (String) row[6]);
  }
}
