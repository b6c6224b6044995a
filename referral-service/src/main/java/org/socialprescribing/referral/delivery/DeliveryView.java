package org.socialprescribing.referral.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as its subscriber and operators see it.
 *
 * @param number its place in the order of the subscription; absent until it was first sent
 * @param lastError a code
 */
public record DeliveryView(
    UUID deliveryId,
    @Nullable Long number,
    UUID referralId,
    long referralVersion,
    DeliveryStatus status,
    int attempts,
    Instant queuedAt,
    Instant dueAt,
    @Nullable Instant settledAt,
    @Nullable Integer lastStatus,
    @Nullable String lastError,
    @JsonIgnore long position) {}
