package org.socialprescribing.referral.views.queue;

import org.socialprescribing.platform.decider.Coded;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/** How a referral that waits stands against the standard for the time of an answer. */
enum ResponseState implements Coded {
  IN_TIME,
  /** The network was reminded. */
  NUDGED,
  /** The time is over, and the manager was told. */
  OVERDUE,
  /** The referrer or the person has to answer: the clock stands still. */
  PAUSED;

  static ResponseState of(ReferralRow row) {
    if (row.escalated == null || !isServiceTurn(row)) {
      return isServiceTurn(row) ? IN_TIME : PAUSED;
    }
    return switch (row.escalated) {
      case NUDGE -> NUDGED;
      case OVERDUE -> OVERDUE;
    };
  }

  static boolean isServiceTurn(ReferralRow row) {
    return switch (row.status) {
      case AWAITING_PLACEMENT, RECEIVED -> true;
      case AWAITING_INFORMATION,
          RETURNED,
          OFFERED,
          ACCEPTED,
          IN_PROGRESS,
          ON_HOLD,
          COMPLETED,
          FAILED,
          DECLINED,
          WITHDRAWN ->
          false;
    };
  }
}
