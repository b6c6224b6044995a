package org.socialprescribing.proofs.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Whether a table holds exactly what it should, row by row. */
public final class Comparison {
  private Comparison() {}

  /** Reads one row of a result as what the oracle says. */
  @FunctionalInterface
  public interface Reader<T> {
    /** What the row says. */
    T read(ResultSet row) throws SQLException;
  }

  /**
   * The outcome.
   *
   * @param rows how many are equal
   * @param difference the first that is not, or null
   */
  public record Outcome(long rows, @Nullable String difference) {}

  /** Compares what a query gives, in its order, with what the oracle gives in the same order. */
  public static <T> Outcome of(
      Connection connection, String query, Reader<T> reader, Iterable<T> oracle)
      throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(5_000);
      try (var rows = statement.executeQuery(query)) {
        return compare(rows, reader, oracle.iterator());
      }
    }
  }

  private static <T> Outcome compare(ResultSet rows, Reader<T> reader, Iterator<T> oracle)
      throws SQLException {
    long equal = 0;
    while (rows.next()) {
      var stored = reader.read(rows);
      if (!oracle.hasNext()) {
        return new Outcome(equal, "one too many: " + stored);
      }
      var wanted = oracle.next();
      if (!wanted.equals(stored)) {
        return new Outcome(equal, "stored is " + stored + ", not " + wanted);
      }
      equal++;
    }
    return new Outcome(equal, oracle.hasNext() ? "missing: " + oracle.next() : null);
  }
}
