package org.socialprescribing.platform.projections;

import org.socialprescribing.platform.decider.Coded;

/** Where a generation stands. */
public enum GenerationState implements Coded {
  /** Is brought up to the end of the log beside the one that serves. */
  BUILDING,
  /** Serves readers and follows the log. One of each projection. */
  LIVE,
  /** Served once, or was overtaken; kept as it was until an operator drops it. */
  RETIRED,
  /** Met what its tables or steps cannot take; see the reason. */
  FAILED,
  /** Its tables are gone. */
  DROPPED
}
