package org.socialprescribing.referral.domain.referral;

import org.socialprescribing.platform.decider.Coded;

/** The kind of place that a referral comes from. */
public enum Source implements Coded {
  GP_PRACTICE,
  OTHER_NHS,
  LOCAL_AUTHORITY,
  PHARMACY,
  EMERGENCY_SERVICE,
  JOB_CENTRE,
  HOUSING_ASSOCIATION,
  /** A voluntary, community or social enterprise organisation. */
  VCSE,
  /** The person themselves. */
  SELF,
  /** The service approached a group with unmet needs and offered support. */
  PROACTIVE_OFFER
}
