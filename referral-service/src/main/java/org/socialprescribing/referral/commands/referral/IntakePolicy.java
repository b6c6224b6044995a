package org.socialprescribing.referral.commands.referral;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Local policy on what is taken in. */
@ConfigMapping(prefix = "referral.intake")
public interface IntakePolicy {

  /** What becomes of a referral whose NHS number fails its check digit. */
  @WithDefault("accept-unverified")
  WrongNhsNumber wrongNhsNumber();

  /** The choices. */
  enum WrongNhsNumber {
    /** Take it in, marked as unverified: the person needs help whatever the number. */
    ACCEPT_UNVERIFIED,
    /** Send it back. */
    REJECT
  }
}
