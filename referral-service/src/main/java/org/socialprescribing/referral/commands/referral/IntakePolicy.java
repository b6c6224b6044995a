package org.socialprescribing.referral.commands.referral;

import static org.socialprescribing.referral.domain.referral.ReferralRule.NHS_NUMBER_NOT_VALID;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.ArrayList;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.web.Problem;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.domain.person.NhsNumberStatus;
import org.socialprescribing.referral.domain.referral.Source;

/** Local policy on what is taken in. */
@ConfigMapping(prefix = "referral.intake")
public interface IntakePolicy {

  /** What becomes of a referral whose NHS number fails its check digit. */
  @WithDefault("accept-unverified")
  WrongNhsNumber wrongNhsNumber();

  /** Whether a referral over REST has to say who refers and on what consent. */
  @WithDefault("required")
  ReferrerDetails referrerDetails();

  /** What the Social Prescribing Information Standard makes mandatory. */
  enum ReferrerDetails {
    /** As the standard says. */
    REQUIRED {
      @Override
      void admit(ReferralRequest request) {
        var missing = new ArrayList<Problem.Violation>();
        if (request.referrer() == null && request.source() != Source.SELF) {
          missing.add(new Problem.Violation("referrer", "must say who refers"));
        }
        if (request.consent() == null) {
          missing.add(new Problem.Violation("consent", "must say on what ground"));
        }
        if (!missing.isEmpty()) {
          throw new ProblemException(
              Problem.of(400, "invalid-request", "Some fields are not valid.", missing));
        }
      }
    },
    /** For systems that do not send them yet. */
    OPTIONAL {
      @Override
      void admit(ReferralRequest request) {}
    };

    /** Lets a request pass, or refuses it. */
    abstract void admit(ReferralRequest request);
  }

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
