package org.socialprescribing.referral.domain.person;

import org.socialprescribing.platform.decider.Coded;

/** Why an access need does not stand any more. */
public enum AccessNeedRemoval implements Coded {
  NO_LONGER_NEEDED,
  NOT_WANTED_BY_PERSON,
  RECORDED_IN_ERROR
}
