package org.socialprescribing.supervision.domain.linkworker;

/** The three types of supervision that framework B1569 tells apart in Annex C. */
public enum SupervisionKind {
  CLINICAL,
  WORKPLACE,
  GROUP
}
