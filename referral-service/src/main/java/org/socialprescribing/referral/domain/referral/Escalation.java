package org.socialprescribing.referral.domain.referral;

import org.socialprescribing.platform.decider.Coded;

/** How loudly a referral asks to be answered, in rising order. It is never declined for waiting. */
public enum Escalation implements Coded {
  /** A part of the time that the standard allows has passed: its network is reminded. */
  NUDGE,
  /** The standard's time has passed: its manager has to see to it. */
  OVERDUE
}
