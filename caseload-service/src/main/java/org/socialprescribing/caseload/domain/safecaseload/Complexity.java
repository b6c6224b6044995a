package org.socialprescribing.caseload.domain.safecaseload;

import org.socialprescribing.platform.decider.Coded;

/** How much of a link worker's capacity a person is expected to need. */
public enum Complexity implements Coded {
  STANDARD,
  COMPLEX,
  VERY_COMPLEX
}
