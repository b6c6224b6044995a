package org.socialprescribing.referral.domain.referral;

import org.socialprescribing.platform.decider.Coded;

/** In which role somebody had a part in a referral. */
public enum Party implements Coded {
  /** Whoever made it. */
  REFERRER,
  /** The person it is about. */
  PERSON,
  /** The people of the network that it lies with. */
  SERVICE,
  /** A rule of ours, such as the standard for the time of an answer. */
  SYSTEM
}
