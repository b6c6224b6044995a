package org.socialprescribing.referral.domain.terminology;

import org.socialprescribing.platform.decider.Coded;

/** How sure it is that a code means what is said of it. */
public enum Certainty implements Coded {
  /** Read in a published source. */
  CONFIRMED,
  /** Known, and not found in a published source. */
  UNVERIFIED
}
