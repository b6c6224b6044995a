package org.socialprescribing.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parked event.
 *
 * @param id where it stands among all of this service; those of one key go by it
 * @param type the event's type, if the record named one
 * @param failure the kind of failure; {@code Waits} when another of its key is parked before it
 * @param attempts how often it was tried
 * @param status {@code parked}, {@code retried} or {@code skipped}
 * @param behind the parked event of the same key that comes first; null when it is this one
 * @param settledBy the operator who retried or skipped it
 */
record DeadLetter(
    long id,
    String topic,
    int partition,
    long offset,
    @Nullable String type,
    String failure,
    int attempts,
    String status,
    Instant parkedAt,
    @Nullable Long behind,
    @Nullable Instant settledAt,
    @Nullable String settledBy) {

  /**
   * A parked event with what it holds.
   *
   * @param key null when the record had none
   * @param payload as text
   * @param reason what the failure said
   */
  record Opened(
      DeadLetter letter,
      @Nullable String key,
      Map<String, String> headers,
      @Nullable String payload,
      String reason) {}

  /**
   * What an operator's decision led to.
   *
   * @param settled how many events were settled: the one asked for, and those that waited behind it
   * @param waiting how many of the key are still parked
   * @param stoppedBy the kind of failure that ended it, null when all went well
   */
  record Settlement(int settled, long waiting, @Nullable String stoppedBy) {}

  /**
   * Another payload to retry with.
   *
   * @param payload any JSON; null takes what was parked
   */
  record Edit(@Nullable JsonNode payload) {}

  /**
   * Why an event may be skipped.
   *
   * @param reason kept with the operator's name; no personal data
   */
  record Skip(@NotBlank String reason) {}
}
