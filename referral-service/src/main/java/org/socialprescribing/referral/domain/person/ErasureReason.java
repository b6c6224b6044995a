package org.socialprescribing.referral.domain.person;

import org.socialprescribing.platform.decider.Coded;

/** On what ground of UK GDPR article 17(1) a person is erased, in the order of its letters. */
public enum ErasureReason implements Coded {
  NO_LONGER_NEEDED,
  CONSENT_WITHDRAWN,
  OBJECTION,
  UNLAWFUL_PROCESSING,
  LEGAL_OBLIGATION
}
