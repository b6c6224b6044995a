package org.socialprescribing.caseload.domain.cases;

import org.socialprescribing.platform.decider.Coded;

/** Why a case rests. Coded, because it is published. */
public enum HoldReason implements Coded {
  PERSON_UNAVAILABLE,
  IN_HOSPITAL,
  PERSON_ASKED_TO_PAUSE,
  AWAITING_COMMUNITY_OFFER,
  LINK_WORKER_ABSENT,
  OTHER
}
