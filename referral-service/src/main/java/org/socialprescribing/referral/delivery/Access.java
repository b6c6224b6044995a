package org.socialprescribing.referral.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that sign what a subscription is sent.
 *
 * @param former signs beside the new one until its time is over, so that receivers can change
 */
record Access(String secret, @Nullable String former, @Nullable Instant formerUntil) {

  static Access fresh() {
    return new Access(Signature.newSecret(), null, null);
  }

  Access rotated(Instant now, Duration overlap) {
    return new Access(Signature.newSecret(), secret, now.plus(overlap));
  }

  List<String> inForce(Instant now) {
    return former != null && formerUntil != null && now.isBefore(formerUntil)
        ? List.of(secret, former)
        : List.of(secret);
  }
}
