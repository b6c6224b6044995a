package org.socialprescribing.platform.eventstore;

/** Another transaction was first. {@link Transactions#write} decides again on what it left. */
public final class ConcurrencyConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What was contended. */
  public ConcurrencyConflict(String what) {
    super(what, null, false, false);
  }
}
