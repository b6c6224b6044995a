package org.socialprescribing.caseload.domain.safecaseload;

import org.socialprescribing.platform.decider.Coded;

/** Where a link worker stands between starting and being established. */
public enum Phase implements Coded {
  /** Not cleared for independent practice yet. */
  INDUCTION,
  FIRST_YEAR,
  ESTABLISHED
}
