package org.socialprescribing.referral.domain.referral;

import org.socialprescribing.platform.decider.Coded;

/** How soon a referral asks to be looked at. */
public enum Priority implements Coded {
  ROUTINE,
  URGENT
}
