package org.socialprescribing.platform.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The log sent once more.
 *
 * @param topic whose events
 * @param to the topic that receives them
 * @param fromPosition the first position to send
 * @param state {@code running}, {@code done} or {@code failed}
 * @param position the last position sent
 * @param reason why it failed
 */
record Republication(
    String to,
    String topic,
    long fromPosition,
    String state,
    long position,
    @Nullable String reason,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant endedAt) {

  /** The name under which its progress is kept. */
  static String name(String to) {
    return "republish/" + to;
  }
}
