package org.socialprescribing.platform.projections;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;

/** Where statements go: into a session's transaction, or over a plain connection. */
interface Channel {
  Uni<List<Object[]>> select(String sql, @Nullable Object... parameters);

  Uni<Integer> update(String sql, @Nullable Object... parameters);

  static Channel of(SqlClient client) {
    return new PlainChannel(client);
  }

  static Channel of(Mutiny.StatelessSession session) {
    return new Channel() {
      @Override
      public Uni<List<Object[]>> select(String sql, @Nullable Object... parameters) {
        return Sql.select(session, sql, parameters);
      }

      @Override
      public Uni<Integer> update(String sql, @Nullable Object... parameters) {
        return Sql.update(session, sql, parameters);
      }
    };
  }
}
