package org.socialprescribing.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The sealed part of a parked event.
 *
 * @param payload in Base64, since it need not be text
 */
record ParkedContent(
    @Nullable String key, Map<String, String> headers, @Nullable String payload, String reason) {

  static ParkedContent of(ConsumerRecord<String, byte[]> kafka, String reason) {
    var value = kafka.value();
    return new ParkedContent(
        kafka.key(), Envelope.headers(kafka), value == null ? null : base64(value), reason);
  }

  ParkedContent withPayload(byte[] edited) {
    return new ParkedContent(key, headers, base64(edited), reason);
  }

  ParkedContent withReason(String newReason) {
    return new ParkedContent(key, headers, payload, newReason);
  }

  /** The record as it came from the broker, but for what was edited. */
  ConsumerRecord<String, byte[]> record(String topic, int partition, long offset) {
    var kafka = new ConsumerRecord<>(topic, partition, offset, key, bytes());
    headers.forEach(
        (name, value) -> kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return kafka;
  }

  @Nullable String text() {
    var bytes = bytes();
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private byte @Nullable [] bytes() {
    return payload == null ? null : Base64.getDecoder().decode(payload);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
