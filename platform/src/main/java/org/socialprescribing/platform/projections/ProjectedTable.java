package org.socialprescribing.platform.projections;

import java.util.regex.Pattern;

/**
 * A table of a projection.
 *
 * @param name under which readers see it; lower case, unique in the service
 * @param ddl the statement that creates it, and its indexes if it has any, without a schema before
 *     any name: {@code create table tally (...); create index on tally (...)}
 */
public record ProjectedTable(String name, String ddl) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  /**
   * @throws IllegalArgumentException for a name that would need quoting
   */
  public ProjectedTable {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a plain table name: " + name);
    }
  }
}
