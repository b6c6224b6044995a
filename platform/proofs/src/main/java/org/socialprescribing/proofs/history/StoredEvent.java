package org.socialprescribing.proofs.history;

import java.util.UUID;

/**
 * An event of the log.
 *
 * @param part which of the action's events it is, from 0
 */
public record StoredEvent(
    UUID id, String account, long version, String action, int part, long amount) {}
