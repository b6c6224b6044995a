package org.socialprescribing.referral.commands.cohort;

import java.time.LocalDate;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.referral.CohortId;
import org.socialprescribing.referral.domain.referral.ReasonCode;

/**
 * A group of people whom a network approaches.
 *
 * @param name as the network calls it
 * @param reason the unmet need that they share, as a code
 * @param evidence how they were identified
 */
record Cohort(
    CohortId id, PcnCode pcn, String name, ReasonCode reason, String evidence, LocalDate on) {

  /** The same under the id that it had when it was asked for the first time. */
  Cohort under(CohortId first) {
    return new Cohort(first, pcn, name, reason, evidence, on);
  }
}
