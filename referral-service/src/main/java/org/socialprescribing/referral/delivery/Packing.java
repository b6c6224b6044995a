package org.socialprescribing.referral.delivery;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Says what a delivery looks like. The same delivery always looks the same, so that a receiver can
 * tell a repetition.
 */
@FunctionalInterface
public interface Packing {

  /** Packs a delivery. */
  Uni<Parcel> pack(Mutiny.StatelessSession session, Subscription to, Delivery delivery);
}
