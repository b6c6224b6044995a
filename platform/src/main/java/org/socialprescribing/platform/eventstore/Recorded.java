package org.socialprescribing.platform.eventstore;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it stands in the store.
 *
 * @param position place in the log; unique and rising, with gaps, not in commit order
 * @param stream the stream it belongs to
 * @param version place in the stream, from 1 without gaps
 * @param eventId unique for ever, also on the broker
 * @param event the fact
 * @param metadata who and what caused it
 * @param recordedAt when the store took it
 */
public record Recorded<E>(
    long position,
    StreamId stream,
    long version,
    UUID eventId,
    E event,
    Metadata metadata,
    Instant recordedAt) {}
