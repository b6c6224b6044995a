package org.socialprescribing.referral.domain.service;

import java.time.LocalDate;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.referral.ReasonCode;

/** What can be asked of the service of a network. */
public sealed interface ServiceCommand {

  /** Say whom it takes. */
  record DescribeService(PcnCode pcn, Eligibility eligibility, LocalDate on)
      implements ServiceCommand {}

  /** Ask referrers to hold back. */
  record PauseReferrals(PcnCode pcn, ReasonCode reason, LocalDate on) implements ServiceCommand {}

  /** Take referrals again. */
  record ResumeReferrals(PcnCode pcn, LocalDate on) implements ServiceCommand {}
}
