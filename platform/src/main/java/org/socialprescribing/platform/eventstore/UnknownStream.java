package org.socialprescribing.platform.eventstore;

/** No such stream: HTTP 404. */
public final class UnknownStream extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The stream that was asked for. */
  public UnknownStream(StreamId stream) {
    super("No " + stream.type() + " " + stream.id(), null, false, false);
  }
}
