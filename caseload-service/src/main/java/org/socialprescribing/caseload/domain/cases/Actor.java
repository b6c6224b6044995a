package org.socialprescribing.caseload.domain.cases;

import org.socialprescribing.caseload.domain.LinkWorkerId;

/** Who works on a case. */
public sealed interface Actor {

  /** A link worker, who may work on own cases only. */
  record Worker(LinkWorkerId id) implements Actor {}

  /** A manager who enters what the case's link worker did. */
  record OnBehalf() implements Actor {}
}
