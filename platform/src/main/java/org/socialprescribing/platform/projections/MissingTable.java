package org.socialprescribing.platform.projections;

/** The DDL of a table ran and did not create it. */
final class MissingTable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingTable(Object name) {
    super("the DDL does not create " + name, null, false, false);
  }
}
