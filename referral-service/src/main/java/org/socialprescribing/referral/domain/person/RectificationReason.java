package org.socialprescribing.referral.domain.person;

import org.socialprescribing.platform.decider.Coded;

/** Why what the register holds on a person is put right (UK GDPR article 16). */
public enum RectificationReason implements Coded {
  /** The person, or somebody who may speak for them, asked for it. */
  PERSON_REQUEST,
  /** It was written down wrongly. */
  ENTERED_IN_ERROR,
  /** A trace in the national register, or the practice, says otherwise. */
  TRACED,
  /** It was right, and is not any more: a new name, a new address. */
  CHANGED_SINCE
}
