package org.socialprescribing.referral.commands.referral;

import static org.socialprescribing.referral.domain.referral.ReferralRule.NHS_NUMBER_NOT_VALID;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.domain.person.NhsNumberStatus;

/** Local policy on what is taken in. */
@ConfigMapping(prefix = "referral.intake")
public interface IntakePolicy {

  /** What becomes of a referral whose NHS number fails its check digit. */
  @WithDefault("accept-unverified")
  WrongNhsNumber wrongNhsNumber();

  /** The choices. */
  enum WrongNhsNumber {
    /** Take it in, marked as unverified: the person needs help whatever the number. */
    ACCEPT_UNVERIFIED {
      @Override
      void admit(NhsNumberStatus status) {}
    },
    /** Send it back. */
    REJECT {
      @Override
      void admit(NhsNumberStatus status) {
        if (status == NhsNumberStatus.TRACE_REQUIRED) {
          throw new Rejection(NHS_NUMBER_NOT_VALID, "The NHS number fails its check digit.");
        }
      }
    };

    /** Lets a number of this status pass, or rejects it. */
    abstract void admit(NhsNumberStatus status);
  }
}
