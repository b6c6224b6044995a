package org.socialprescribing.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** One event as it goes to the broker; publishing it again is a duplicate. */
record Published(String id, String topic, String key, String type, String json) {

  static Published of(String topic, String key, String type, String json) {
    return new Published(UUID.randomUUID().toString(), topic, key, type, json);
  }

  /** Sends all in this order. */
  static void send(List<Published> events) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      events.forEach(event -> producer.send(event.record()));
      producer.flush();
    }
  }

  private ProducerRecord<String, String> record() {
    var record = new ProducerRecord<>(topic, key, json);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id,
            "ce_type",
            type,
            "ce_source",
            "/test",
            "ce_time",
            Instant.now().toString(),
            "content-type",
            "application/json")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }
}
