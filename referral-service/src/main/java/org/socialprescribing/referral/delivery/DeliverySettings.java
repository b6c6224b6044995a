package org.socialprescribing.referral.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How deliveries are made. The retry budget is {@code giveUpAfter}. */
@ConfigMapping(prefix = "referral.delivery")
public interface DeliverySettings {

  /** Whether this instance sends at all. */
  @WithDefault("true")
  boolean enabled();

  /** Pause after nothing was due. */
  @WithDefault("250ms")
  Duration idle();

  /** Subscriptions that one instance serves at the same time. */
  @WithDefault("16")
  int lanes();

  /** Time for one attempt, from resolving the name to the end of the answer. */
  @WithDefault("10s")
  Duration timeout();

  /** For how long a subscription is one instance's; longer than {@code timeout}. */
  @WithDefault("30s")
  Duration lease();

  /** Pause after the first failure; it doubles with each further one. */
  @WithDefault("5s")
  Duration firstPause();

  /** The longest pause between attempts. */
  @WithDefault("1h")
  Duration longestPause();

  /** A delivery that still fails this long after it was queued becomes a dead letter. */
  @WithDefault("P3D")
  Duration giveUpAfter();

  /** How long the former secret still signs beside the new one. */
  @WithDefault("P1D")
  Duration secretOverlap();

  /** Whether endpoints on this machine are allowed, by http too: for development only. */
  @WithDefault("false")
  boolean allowLoopback();

  /** Private address ranges that endpoints may lie in, such as {@code 10.20.0.0/16}. */
  Optional<List<String>> allowedRanges();
}
