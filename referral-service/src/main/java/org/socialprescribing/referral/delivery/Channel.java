package org.socialprescribing.referral.delivery;

import org.socialprescribing.platform.decider.Coded;

/** The ways in which a subscriber is told, in the words of FHIR. */
public enum Channel implements Coded {
  /** A notification that names the Task and nothing else. */
  REST_HOOK,
  /** A BaRS message, posted to {@code $process-message} below the endpoint. */
  MESSAGE
}
