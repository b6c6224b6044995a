package org.socialprescribing.platform.eventstore;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinyStatelessSessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL on the connection and in the transaction of a Hibernate session.
 *
 * <p>Parameters are {@code $1, $2 …} and go to the driver as they are, arrays included, which
 * Hibernate's native queries do not offer. Use it for the log and for set-based work; views read
 * better as entities.
 */
public final class Sql {
  private Sql() {}

  /** Rows as arrays, in the order of the select list, with the driver's own types. */
  public static Uni<List<Object[]>> select(
      Mutiny.StatelessSession session, String sql, @Nullable Object... parameters) {
    return Uni.createFrom()
        .completionStage(() -> connection(session).select(sql, parameters))
        .map(Sql::rows);
  }

  /** Number of rows that the statement changed. */
  public static Uni<Integer> update(
      Mutiny.StatelessSession session, String sql, @Nullable Object... parameters) {
    return Uni.createFrom().completionStage(() -> connection(session).update(sql, parameters));
  }

  private static List<Object[]> rows(ReactiveConnection.Result result) {
    var rows = new ArrayList<Object[]>(result.size());
    result.forEachRemaining(rows::add);
    return rows;
  }

  private static ReactiveConnection connection(Mutiny.StatelessSession session) {
    return ((MutinyStatelessSessionImpl) session).getReactiveConnection();
  }
}
