package org.socialprescribing.supervision.domain.linkworker;

import org.socialprescribing.platform.decider.Coded;

/** The three types of supervision that framework B1569 tells apart in Annex C. */
public enum SupervisionKind implements Coded {
  CLINICAL,
  WORKPLACE,
  GROUP
}
