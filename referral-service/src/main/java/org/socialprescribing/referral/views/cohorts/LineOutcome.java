package org.socialprescribing.referral.views.cohorts;

import org.socialprescribing.platform.decider.Coded;

/** What became of a line of a list. */
public enum LineOutcome implements Coded {
  /** The person was approached and has yet to answer. */
  OFFERED,
  /** The person said yes, whatever came after. */
  ACCEPTED,
  /** The person said no. */
  DECLINED,
  /** The network found that it has nothing for the person. */
  DECLINED_BY_SERVICE,
  /** The person never answered, and the offer was taken back. */
  NO_ANSWER,
  /** The offer was taken back for another reason. */
  WITHDRAWN,
  /** Another network has it now. */
  HANDED_ON,
  /** Not approached: a referral or an offer of the person is open. */
  OPEN_REFERRAL,
  /** Not approached: the person said no not long ago. */
  DECLINED_BEFORE,
  /** Not approached: a rule forbids it, such as for somebody who has died. */
  NOT_ALLOWED,
  /** Not read: something is wrong with the line. */
  WRONG_LINE
}
