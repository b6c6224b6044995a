package org.socialprescribing.referral.commands.csv;

import org.jspecify.annotations.Nullable;

/** Something is wrong with a row. */
public final class WrongRow extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final @Nullable String column;

  /** With the row as a whole. */
  public WrongRow(String message) {
    super(message, null, false, false);
    this.column = null;
  }

  /** With a cell, in words that follow the column's name. */
  public WrongRow(Column column, String what) {
    super(column.name() + " " + what + ".", null, false, false);
    this.column = column.name();
  }

  Rejected on(int line) {
    return new Rejected(line, column, String.valueOf(getMessage()));
  }
}
