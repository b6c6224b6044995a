package org.socialprescribing.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * One record of a topic.
 *
 * @param headers as text; those of CloudEvents begin with {@code ce_}
 * @param value the data, JSON as text
 */
public record LogRecord(
    String topic,
    int partition,
    long offset,
    String key,
    Map<String, String> headers,
    String value) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The type that the CloudEvents header states; empty if there is none. */
  public String type() {
    return headers.getOrDefault("ce_type", "");
  }

  /** The data, parsed. */
  public JsonNode data() {
    try {
      return JSON.readTree(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not JSON: " + value, e);
    }
  }
}
