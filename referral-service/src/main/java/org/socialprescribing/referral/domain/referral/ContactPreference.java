package org.socialprescribing.referral.domain.referral;

import org.socialprescribing.platform.decider.Coded;

/** How a person wants to be reached about a referral. */
public enum ContactPreference implements Coded {
  PHONE,
  TEXT_MESSAGE,
  EMAIL,
  LETTER,
  /** Through the one who referred, or a carer whom the note names. */
  THROUGH_SOMEBODY_ELSE
}
