package org.socialprescribing.platform.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Where SQL statements run. Parameters are {@code $1, $2 …} and go to the driver as they are,
 * arrays included.
 */
public interface Statements {

  /** Rows as arrays, in the order of the select list, with the driver's own types. */
  Uni<List<Object[]>> select(String sql, @Nullable Object... parameters);

  /** Number of rows that the statement changed. */
  Uni<Integer> update(String sql, @Nullable Object... parameters);

  /** On the connection and in the transaction of a session. */
  static Statements of(Mutiny.StatelessSession session) {
    return new Statements() {
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

  /** Each statement a transaction of its own when given a pool. */
  static Statements over(SqlClient client) {
    return new Statements() {
      @Override
      public Uni<List<Object[]>> select(String sql, @Nullable Object... parameters) {
        return execute(sql, parameters).map(Statements::arrays);
      }

      @Override
      public Uni<Integer> update(String sql, @Nullable Object... parameters) {
        return execute(sql, parameters).map(RowSet::rowCount);
      }

      private Uni<RowSet<Row>> execute(String sql, @Nullable Object... parameters) {
        return client.preparedQuery(sql).execute(Tuple.from(parameters));
      }
    };
  }

  private static List<Object[]> arrays(RowSet<Row> rows) {
    var arrays = new ArrayList<Object[]>(rows.size());
    for (Row row : rows) {
      var array = new Object[row.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = row.getValue(i);
      }
      arrays.add(array);
    }
    return arrays;
  }
}
