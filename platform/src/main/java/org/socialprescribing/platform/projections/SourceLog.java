package org.socialprescribing.platform.projections;

import java.util.regex.Pattern;

/**
 * The log that projections are computed from: a table in {@code public} with a {@code position
 * bigint} that rises.
 *
 * <p>Positions must become visible in their order. That holds when every transaction that appends
 * has called {@link Projections#exclusively} before: then one transaction at a time writes the log.
 * Gaps are allowed, changes of what is written are not.
 *
 * @param table name of the table, lower case
 */
public record SourceLog(String table) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  /**
   * @throws IllegalArgumentException for a name that would need quoting
   */
  public SourceLog {
    if (!NAME.matcher(table).matches()) {
      throw new IllegalArgumentException("Not a plain table name: " + table);
    }
  }

  /** Expression for the last position, 0 for an empty log. */
  String end() {
    return "(select coalesce(max(position), 0) from public." + table + ")";
  }

  /** Statement that waits for all other writers until the end of the transaction. */
  String lock() {
    return "select pg_advisory_xact_lock(hashtextextended('log " + table + "', 0))::text";
  }
}
