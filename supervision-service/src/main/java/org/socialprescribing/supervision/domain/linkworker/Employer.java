package org.socialprescribing.supervision.domain.linkworker;

import org.socialprescribing.platform.decider.Coded;

/** Kind of organisation that holds the employment contract. */
public enum Employer implements Coded {
  PCN,
  GP_PRACTICE,
  VCSE,
  LOCAL_AUTHORITY,
  NHS_TRUST
}
