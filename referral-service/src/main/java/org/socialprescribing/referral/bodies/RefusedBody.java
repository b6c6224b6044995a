package org.socialprescribing.referral.bodies;

/** A body is not read any further; the message never repeats what was sent. */
public final class RefusedBody extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Why why;

  /** The kinds of reason. */
  public enum Why {
    /** It is not what its format says. */
    MALFORMED,
    /** It is well-formed and more than any honest sender has to say. */
    TOO_COSTLY
  }

  private RefusedBody(Why why, String message) {
    super(message, null, false, false);
    this.why = why;
  }

  static RefusedBody malformed(String message) {
    return new RefusedBody(Why.MALFORMED, message);
  }

  static RefusedBody tooCostly(String message) {
    return new RefusedBody(Why.TOO_COSTLY, message);
  }

  /** The kind of reason. */
  public Why why() {
    return why;
  }

  /** The reason, for the sender. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
