package org.socialprescribing.referral.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish of a client to be told of its referrals.
 *
 * @param active false once the endpoint has said that it is gone
 * @param error what the endpoint last had to be waited for; null while all is well
 * @param sent how many events were sent to it so far
 */
public record Subscription(
    UUID id,
    long position,
    String client,
    Channel channel,
    URI endpoint,
    String criteria,
    String reason,
    boolean active,
    @Nullable String error,
    long sent,
    Instant createdAt) {}
