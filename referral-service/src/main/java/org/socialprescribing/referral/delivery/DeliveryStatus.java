package org.socialprescribing.referral.delivery;

import org.socialprescribing.platform.decider.Coded;

/** What has become of a delivery. */
public enum DeliveryStatus implements Coded {
  PENDING,
  DELIVERED,
  /** Given up: the retry budget is used, or the subscription has ended. */
  DEAD,
  /** Left out by somebody's decision. */
  SKIPPED
}
