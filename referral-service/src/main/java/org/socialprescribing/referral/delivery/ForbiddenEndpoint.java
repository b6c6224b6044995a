package org.socialprescribing.referral.delivery;

/** An endpoint that this service does not call; the message says why. */
public final class ForbiddenEndpoint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ForbiddenEndpoint(String why) {
    super(why, null, false, false);
  }

  /** Why, in words that may be shown. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
