package org.socialprescribing.referral.views.referrals;

import org.socialprescribing.platform.decider.Coded;

/** Where a referral stands, in the words of its queue. */
public enum Status implements Coded {
  /** Unattributed: nobody knows yet which network looks after it. */
  AWAITING_PLACEMENT,
  /** Placed with a network that has not decided yet. */
  RECEIVED,
  /** Its referrer was asked something. */
  AWAITING_INFORMATION,
  /** Sent back to its referrer, who may hand it in again. */
  RETURNED,
  /** The person was offered support and has yet to answer. */
  OFFERED,
  ACCEPTED,
  /** A link worker has the case. */
  IN_PROGRESS,
  /** Its case rests. */
  ON_HOLD,
  COMPLETED,
  /** Its case was closed without what was asked for. */
  FAILED,
  DECLINED,
  WITHDRAWN;

  /** Whether it can still be withdrawn. */
  public boolean isOpen() {
    return switch (this) {
      case AWAITING_PLACEMENT,
          RECEIVED,
          AWAITING_INFORMATION,
          RETURNED,
          OFFERED,
          ACCEPTED,
          IN_PROGRESS,
          ON_HOLD ->
          true;
      case COMPLETED, FAILED, DECLINED, WITHDRAWN -> false;
    };
  }
}
