package org.socialprescribing.referral.domain.referral;

import org.socialprescribing.platform.decider.Coded;

/** On what ground a person's details are passed to social prescribing. */
public enum ConsentBasis implements Coded {
  /** The person said yes. */
  PERSON_AGREED,
  /** Somebody said yes who may decide for the person: an attorney, a deputy. */
  REPRESENTATIVE_AGREED,
  /** The person lacks capacity for this decision, and it was made in their best interests. */
  BEST_INTERESTS
}
