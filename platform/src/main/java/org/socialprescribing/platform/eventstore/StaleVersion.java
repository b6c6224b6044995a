package org.socialprescribing.platform.eventstore;

/** The stream has moved on since the caller last looked: HTTP 412. */
public final class StaleVersion extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param stream which stream
   * @param actual the version it stands at, 0 when it is absent
   */
  public StaleVersion(StreamId stream, long actual) {
    super(stream.type() + " " + stream.id() + " is at version " + actual, null, false, false);
  }
}
