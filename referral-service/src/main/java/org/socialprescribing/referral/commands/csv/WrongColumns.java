package org.socialprescribing.referral.commands.csv;

/** The text is no file of this kind at all. */
public final class WrongColumns extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongColumns(String message) {
    super(message, null, false, false);
  }
}
