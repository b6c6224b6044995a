package org.socialprescribing.proofs.sides;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** One connection and one transaction per thread, as Axon has it with Spring. */
final class JdbcTransactions implements TransactionManager, ConnectionProvider {
  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();
  private static final Transaction WITHIN_ANOTHER =
      new Transaction() {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
      };

  private final DataSource pool;

  JdbcTransactions(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public Transaction startTransaction() {
    if (CURRENT.get() != null) {
      return WITHIN_ANOTHER;
    }
    try {
      var connection = pool.getConnection();
      connection.setAutoCommit(false);
      CURRENT.set(connection);
      return new Owned(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    var connection = CURRENT.get();
    return connection == null
        ? pool.getConnection()
        : ConnectionWrapperFactory.wrap(
            connection, new ConnectionWrapperFactory.NoOpCloseHandler());
  }

  /** The transaction's own connection, to keep statements on. */
  Connection connection() {
    return CURRENT.get();
  }

  private record Owned(Connection connection) implements Transaction {
    @Override
    public void commit() {
      end(connection::commit);
    }

    @Override
    public void rollback() {
      end(connection::rollback);
    }

    private void end(Ending ending) {
      CURRENT.remove();
      try (connection) {
        ending.run();
        connection.setAutoCommit(true);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @FunctionalInterface
  private interface Ending {
    void run() throws SQLException;
  }
}
