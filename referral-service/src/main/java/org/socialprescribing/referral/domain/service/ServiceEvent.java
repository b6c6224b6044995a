package org.socialprescribing.referral.domain.service;

import java.time.LocalDate;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.referral.ReasonCode;

/** What has happened to the service of a network. */
public sealed interface ServiceEvent {

  /** Whose service. */
  PcnCode pcn();

  /** Its manager said whom it takes. */
  record ServiceDescribed(PcnCode pcn, Eligibility eligibility, LocalDate on)
      implements ServiceEvent {}

  /** It asks for no more referrals for a while; those that come are taken in all the same. */
  record ReferralsPaused(PcnCode pcn, ReasonCode reason, LocalDate on) implements ServiceEvent {}

  /** It takes referrals again. */
  record ReferralsResumed(PcnCode pcn, LocalDate on) implements ServiceEvent {}
}
