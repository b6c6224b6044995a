package org.socialprescribing.platform.relay;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * A connection that tried to take an advisory lock. PostgreSQL frees the lock with the connection,
 * so the server is told to notice within seconds that the other end is gone.
 */
final class Lease implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Lease.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** What is written here may be lost in a crash, and is then only done again. */
  private static final String SETTINGS =
      """
      set synchronous_commit = off;
      set tcp_keepalives_idle = 5;
      set tcp_keepalives_interval = 2;
      set tcp_keepalives_count = 3;
      set tcp_user_timeout = 11000
      """;

  private final SqlConnection connection;
  private final boolean held;

  private Lease(SqlConnection connection, boolean held) {
    this.connection = connection;
    this.held = held;
  }

  static Lease tryTake(Pool pool, long lock) {
    var connection = pool.getConnection().await().atMost(LIMIT);
    try {
      connection.query(SETTINGS).execute().await().atMost(LIMIT);
      var row = query(connection, "select pg_try_advisory_lock($1)", Tuple.of(lock));
      return new Lease(connection, row.iterator().next().getBoolean(0));
    } catch (RuntimeException e) {
      connection.closeAndForget();
      throw e;
    }
  }

  /** Whether the lock is this connection's. */
  boolean held() {
    return held;
  }

  /** Fails when the connection, and with it the lock, is gone. */
  RowSet<Row> query(String sql, Tuple parameters) {
    return query(connection, sql, parameters);
  }

  private static RowSet<Row> query(SqlConnection connection, String sql, Tuple parameters) {
    return connection.preparedQuery(sql).execute(parameters).await().atMost(LIMIT);
  }

  @Override
  public void close() {
    try {
      connection
          .query("select pg_advisory_unlock_all(); reset all")
          .execute()
          .await()
          .atMost(LIMIT);
    } catch (RuntimeException e) {
      LOG.debug("The connection is gone, and its lock with it", e);
    } finally {
      connection.closeAndForget();
    }
  }
}
