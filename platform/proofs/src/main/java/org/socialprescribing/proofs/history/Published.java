package org.socialprescribing.proofs.history;

import java.util.UUID;

/** A record of the topic. */
public record Published(int partition, long offset, String key, UUID id, long version) {}
