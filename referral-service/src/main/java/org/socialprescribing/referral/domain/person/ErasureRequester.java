package org.socialprescribing.referral.domain.person;

import org.socialprescribing.platform.decider.Coded;

/** Who asked for a person to be erased. */
public enum ErasureRequester implements Coded {
  PERSON,
  /** Somebody who may speak for the person. */
  REPRESENTATIVE,
  /** The service itself, for example because a retention period has ended. */
  SERVICE,
  /** The Information Commissioner or a court. */
  AUTHORITY
}
