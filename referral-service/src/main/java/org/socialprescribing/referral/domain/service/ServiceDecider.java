package org.socialprescribing.referral.domain.service;

import java.util.List;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.referral.domain.service.ServiceCommand.*;
import org.socialprescribing.referral.domain.service.ServiceEvent.*;

/** The rules of a network's service: what is said again changes nothing. */
public final class ServiceDecider implements Decider<PcnService, ServiceCommand, ServiceEvent> {

  @Override
  public PcnService initial() {
    return new PcnService(null, null);
  }

  @Override
  public List<ServiceEvent> decide(PcnService state, ServiceCommand command) {
    return switch (command) {
      case DescribeService it ->
          it.eligibility().equals(state.eligibility())
              ? List.of()
              : List.of(new ServiceDescribed(it.pcn(), it.eligibility(), it.on()));
      case PauseReferrals it ->
          it.reason().equals(state.paused())
              ? List.of()
              : List.of(new ReferralsPaused(it.pcn(), it.reason(), it.on()));
      case ResumeReferrals it ->
          state.paused() == null ? List.of() : List.of(new ReferralsResumed(it.pcn(), it.on()));
    };
  }

  @Override
  public PcnService evolve(PcnService state, ServiceEvent event) {
    return switch (event) {
      case ServiceDescribed it -> new PcnService(it.eligibility(), state.paused());
      case ReferralsPaused it -> new PcnService(state.eligibility(), it.reason());
      case ReferralsResumed _ -> new PcnService(state.eligibility(), null);
    };
  }
}
