package org.socialprescribing.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents in binary mode from Kafka records. */
final class Envelope {
  private Envelope() {}

  /**
   * The event of a record.
   *
   * @throws IllegalArgumentException saying what is missing or unreadable
   */
  static IncomingEvent read(ConsumerRecord<String, byte[]> kafka, ObjectMapper json) {
    var headers = kafka.headers();
    if (kafka.value() == null || kafka.key() == null) {
      throw new IllegalArgumentException("The record has no key or no value");
    }
    try {
      var position = header(headers, "ce_logposition");
      return new IncomingEvent(
          UUID.fromString(required(headers, "ce_id")),
          required(headers, "ce_type"),
          kafka.key(),
          required(headers, "ce_source"),
          OffsetDateTime.parse(required(headers, "ce_time")).toInstant(),
          position == null ? 0 : Long.parseLong(position),
          kafka.topic(),
          kafka.partition(),
          kafka.offset(),
          header(headers, "ce_correlationid"),
          json.readTree(kafka.value()),
          json);
    } catch (IOException e) {
      throw new IllegalArgumentException("The value is not JSON", e);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("Header ce_time is not an instant", e);
    }
  }

  static Map<String, String> headers(ConsumerRecord<String, byte[]> kafka) {
    var headers = new LinkedHashMap<String, String>();
    kafka
        .headers()
        .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    return headers;
  }

  /** When the event was recorded, if the record says so. */
  static Optional<Instant> time(ConsumerRecord<String, byte[]> kafka) {
    try {
      return Optional.ofNullable(header(kafka.headers(), "ce_time"))
          .map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String required(Headers headers, String name) {
    var value = header(headers, name);
    if (value == null) {
      throw new IllegalArgumentException("Header " + name + " is missing");
    }
    return value;
  }

  static @Nullable String header(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
