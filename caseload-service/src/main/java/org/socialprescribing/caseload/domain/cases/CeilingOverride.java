package org.socialprescribing.caseload.domain.cases;

import org.socialprescribing.platform.decider.Coded;

/**
 * A deliberate allocation beyond the safe caseload.
 *
 * @param by who decided, as the subject of a token
 * @param reason coded, because it is published
 */
public record CeilingOverride(String by, Reason reason) {

  /** What justifies it. */
  public enum Reason implements Coded {
    URGENT_NEED,
    CONTINUITY_OF_SUPPORT,
    COVER_FOR_ABSENCE,
    NO_OTHER_CAPACITY,
    OTHER
  }
}
