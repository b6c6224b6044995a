package org.socialprescribing.supervision.domain.linkworker;

/** Kind of organisation that holds the employment contract. */
public enum Employer {
  PCN,
  GP_PRACTICE,
  VCSE,
  LOCAL_AUTHORITY,
  NHS_TRUST
}
