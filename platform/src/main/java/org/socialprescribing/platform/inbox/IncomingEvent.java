package org.socialprescribing.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Metadata;

/**
 * A published event as a consumer sees it.
 *
 * @param id unique for ever, from the producer's store
 * @param type explicit, versioned name
 * @param key the producing aggregate's id
 * @param source which service published it
 * @param time when it was recorded there
 * @param logPosition its place in the producer's log
 */
public record IncomingEvent(
    UUID id,
    String type,
    String key,
    String source,
    Instant time,
    long logPosition,
    String topic,
    int partition,
    long offset,
    @Nullable String correlationId,
    JsonNode data,
    ObjectMapper json) {

  /**
   * The data in the shape that this consumer wants; it declares the fields it uses and no others.
   *
   * @throws IllegalArgumentException when a field is of another kind
   */
  public <T> T as(Class<T> shape) {
    try {
      return json.treeToValue(data, shape);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Data of " + type + " is not readable", e);
    }
  }

  /** What events carry that a reaction to this one causes. */
  public Metadata metadata(String reaction) {
    return new Metadata(reaction, correlationId, id.toString());
  }
}
