package org.socialprescribing.referral.domain.person;

import org.socialprescribing.platform.decider.Coded;

/** Administrative gender, with the codes of FHIR. */
public enum Sex implements Coded {
  FEMALE,
  MALE,
  OTHER,
  UNKNOWN
}
