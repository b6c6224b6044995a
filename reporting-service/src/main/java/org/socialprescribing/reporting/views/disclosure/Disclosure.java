package org.socialprescribing.reporting.views.disclosure;

/** How figures are shown. */
public sealed interface Disclosure {

  /** What a caller writes to ask for it. */
  String label();

  /** Begins the figures of one row. */
  default Redaction row() {
    return new Redaction(this);
  }

  /** Small numbers hidden, all others rounded. */
  record Rounded(SmallNumbers rule) implements Disclosure {
    @Override
    public String label() {
      return "rounded";
    }
  }

  /** As counted: for management by those who answer for the figures, and audited. */
  record Unrounded() implements Disclosure {
    @Override
    public String label() {
      return "unrounded";
    }
  }
}
