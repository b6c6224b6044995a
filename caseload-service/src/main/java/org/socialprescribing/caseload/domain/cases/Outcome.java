package org.socialprescribing.caseload.domain.cases;

import org.socialprescribing.platform.decider.Coded;

/** How a case ended. */
public enum Outcome implements Coded {
  COMPLETED,
  DISENGAGED,
  DECLINED_SUPPORT,
  MOVED_AWAY,
  REFERRAL_WITHDRAWN,
  DECEASED
}
