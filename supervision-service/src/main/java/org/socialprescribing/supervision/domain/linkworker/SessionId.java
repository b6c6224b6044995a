package org.socialprescribing.supervision.domain.linkworker;

import java.util.UUID;

/** Names one supervision session. */
public record SessionId(UUID value) {}
