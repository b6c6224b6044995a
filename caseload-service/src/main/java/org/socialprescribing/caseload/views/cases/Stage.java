package org.socialprescribing.caseload.views.cases;

import org.socialprescribing.platform.decider.Coded;

/** Where a case stands. */
public enum Stage implements Coded {
  WAITING,
  ALLOCATED,
  ACTIVE,
  ON_HOLD,
  CLOSED
}
