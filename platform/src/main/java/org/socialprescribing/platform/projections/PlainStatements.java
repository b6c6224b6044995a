package org.socialprescribing.platform.projections;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Statements;

/** Statements over a connection of the reactive client. */
record PlainStatements(SqlClient client) implements Statements {

  @Override
  public Uni<List<Object[]>> select(String sql, @Nullable Object... parameters) {
    return Statements.over(client).select(sql, parameters);
  }

  @Override
  public Uni<Integer> update(String sql, @Nullable Object... parameters) {
    return Statements.over(client).update(sql, parameters);
  }

  /** Runs several statements at once, without parameters. */
  Uni<Void> script(String sql) {
    return client.query(sql).execute().replaceWithVoid();
  }

  /** All or nothing, on this one connection. */
  static <T> Uni<T> transaction(SqlConnection connection, Function<PlainStatements, Uni<T>> work) {
    return connection
        .begin()
        .chain(
            transaction ->
                work.apply(new PlainStatements(connection))
                    .onFailure()
                    .call(() -> transaction.rollback().onFailure().recoverWithNull())
                    .call(transaction::commit));
  }
}
