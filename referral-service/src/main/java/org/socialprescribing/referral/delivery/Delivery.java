package org.socialprescribing.referral.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.views.referrals.Status;

/**
 * One thing to tell one subscriber.
 *
 * @param id stays the same however often it is sent
 * @param number its place in the order of the subscription, given when it is first sent
 * @param status where the referral stood after the event
 * @param reason why it stands there, as a code
 */
public record Delivery(
    UUID id,
    long number,
    UUID referral,
    long version,
    Status status,
    @Nullable String reason,
    Instant occurredAt) {}
