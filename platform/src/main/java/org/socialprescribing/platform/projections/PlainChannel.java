package org.socialprescribing.platform.projections;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statements over a connection of the reactive client. */
record PlainChannel(SqlClient client) implements Channel {

  @Override
  public Uni<List<Object[]>> select(String sql, @Nullable Object... parameters) {
    return rows(sql, parameters).map(PlainChannel::arrays);
  }

  @Override
  public Uni<Integer> update(String sql, @Nullable Object... parameters) {
    return rows(sql, parameters).map(RowSet::rowCount);
  }

  /** Runs several statements at once, without parameters. */
  Uni<Void> script(String sql) {
    return client.query(sql).execute().replaceWithVoid();
  }

  /** All or nothing, on this one connection. */
  static <T> Uni<T> transaction(SqlConnection connection, Function<PlainChannel, Uni<T>> work) {
    return connection
        .begin()
        .chain(
            transaction ->
                work.apply(new PlainChannel(connection))
                    .onFailure()
                    .call(() -> transaction.rollback().onFailure().recoverWithNull())
                    .call(transaction::commit));
  }

  private Uni<RowSet<Row>> rows(String sql, @Nullable Object... parameters) {
    return client.preparedQuery(sql).execute(Tuple.from(parameters));
  }

  private static List<Object[]> arrays(RowSet<Row> rows) {
    var arrays = new ArrayList<Object[]>(rows.size());
    for (var row : rows) {
      var values = new Object[row.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.getValue(i);
      }
      arrays.add(values);
    }
    return arrays;
  }
}
