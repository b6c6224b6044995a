package org.socialprescribing.referral.delivery;

/** There was no answer; the message is a code that may be shown. */
final class NotCarried extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotCarried(String code) {
    super(code, null, false, false);
  }

  String code() {
    return String.valueOf(getMessage());
  }
}
