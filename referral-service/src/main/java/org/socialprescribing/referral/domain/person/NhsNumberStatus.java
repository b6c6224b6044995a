package org.socialprescribing.referral.domain.person;

import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Coded;

/** How far an NHS number may be trusted; codes of UK Core NHS Number Verification Status. */
public enum NhsNumberStatus implements Coded {
  /** The sender has verified it, and its check digit agrees. */
  NUMBER_PRESENT_AND_VERIFIED,
  /** Its check digit agrees; nobody says that it was verified. */
  NUMBER_PRESENT_BUT_NOT_TRACED,
  /** Its check digit is wrong, whatever the sender says: unverified. */
  TRACE_REQUIRED,
  /** None was given. */
  NUMBER_NOT_PRESENT_AND_TRACE_NOT_REQUIRED;

  /** The status of a number as it arrives, with the sender's claim to have verified it. */
  public static NhsNumberStatus of(@Nullable NhsNumber number, boolean claimedVerified) {
    if (number == null) {
      return NUMBER_NOT_PRESENT_AND_TRACE_NOT_REQUIRED;
    }
    if (!number.passesCheck()) {
      return TRACE_REQUIRED;
    }
    return claimedVerified ? NUMBER_PRESENT_AND_VERIFIED : NUMBER_PRESENT_BUT_NOT_TRACED;
  }
}
