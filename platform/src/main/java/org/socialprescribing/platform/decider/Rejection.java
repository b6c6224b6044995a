package org.socialprescribing.platform.decider;

/**
 * A rule was broken. Carries no stack trace: it is an answer, not a fault.
 *
 * <p>The code is a constant of the domain's own enum and becomes the stable {@code type} of the
 * problem that a caller sees; the detail is a sentence for people and holds no personal data.
 */
public final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Enum<?> code;

  /**
   * @param code which rule
   * @param detail a sentence that says what would have been needed
   */
  public Rejection(Enum<?> code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  /** Which rule was broken. */
  public Enum<?> code() {
    return code;
  }

  /** What would have been needed. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
