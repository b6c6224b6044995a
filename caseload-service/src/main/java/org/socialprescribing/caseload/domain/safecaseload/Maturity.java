package org.socialprescribing.caseload.domain.safecaseload;

import org.socialprescribing.platform.decider.Coded;

/** How established the social prescribing service of a PCN is. */
public enum Maturity implements Coded {
  NEW,
  DEVELOPING,
  MATURE
}
