package org.socialprescribing.referral.domain.terminology;

import org.socialprescribing.platform.decider.Coded;

/** A fact about a referral that a health record has a concept for. */
public enum Meaning implements Coded {
  OFFERED,
  ACCEPTED,
  DECLINED_BY_PERSON
}
