package org.socialprescribing.referral.domain.referral;

import org.socialprescribing.referral.domain.Coded;

/** Who took a referral back. */
public enum WithdrawnBy implements Coded {
  REFERRER,
  PERSON,
  SERVICE
}
