package org.socialprescribing.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The sealed part of a parked event. */
record ParkedContent(
    @Nullable String key, Map<String, String> headers, byte @Nullable [] payload, String reason) {

  static ParkedContent of(ConsumerRecord<String, byte[]> kafka, String reason) {
    return new ParkedContent(kafka.key(), Envelope.headers(kafka), kafka.value(), reason);
  }

  ParkedContent withPayload(byte[] edited) {
    return new ParkedContent(key, headers, edited, reason);
  }

  ParkedContent withReason(String newReason) {
    return new ParkedContent(key, headers, payload, newReason);
  }

  /** The record as it came from the broker, but for what was edited. */
  ConsumerRecord<String, byte[]> record(String topic, int partition, long offset) {
    var kafka = new ConsumerRecord<>(topic, partition, offset, key, payload);
    headers.forEach(
        (name, value) -> kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return kafka;
  }

  @Nullable String text() {
    return payload == null ? null : new String(payload, StandardCharsets.UTF_8);
  }
}
