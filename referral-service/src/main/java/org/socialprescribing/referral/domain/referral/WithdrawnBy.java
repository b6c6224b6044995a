package org.socialprescribing.referral.domain.referral;

import org.socialprescribing.platform.decider.Coded;

/** Who took a referral back. */
public enum WithdrawnBy implements Coded {
  REFERRER,
  PERSON,
  SERVICE
}
