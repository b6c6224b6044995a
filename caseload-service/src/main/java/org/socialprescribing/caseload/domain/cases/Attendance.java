package org.socialprescribing.caseload.domain.cases;

import org.socialprescribing.platform.decider.Coded;

/** Whether a booked contact took place. */
public enum Attendance implements Coded {
  ATTENDED,
  DID_NOT_ATTEND,
  CANCELLED
}
