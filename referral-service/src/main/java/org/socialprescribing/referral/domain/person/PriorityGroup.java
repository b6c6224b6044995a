package org.socialprescribing.referral.domain.person;

import org.socialprescribing.platform.decider.Coded;

/** Whom the framework (B1569) wants to be reached in the first place. */
public enum PriorityGroup implements Coded {
  LONG_TERM_CONDITION,
  MENTAL_HEALTH,
  LONELY_OR_ISOLATED,
  COMPLEX_SOCIAL_NEEDS,
  CARER,
  CHILD_OR_YOUNG_PERSON
}
