package org.socialprescribing.referral.domain.referral;

import org.socialprescribing.platform.decider.Coded;

/** Who said no. It matters: only a person's own decline adjusts what a network is measured on. */
public enum DeclinedBy implements Coded {
  SERVICE,
  PERSON
}
