package org.socialprescribing.platform.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Translates log entries into CloudEvents in binary mode. */
@Singleton
final class Outbound {
  private final Map<String, Object> broker;
  private final Map<String, Publication<?>> publications;
  private final ObjectMapper json;
  private final String source;

  Outbound(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      @All List<Publication<?>> publications,
      ObjectMapper json,
      RelaySettings settings) {
    this.broker = broker;
    this.publications =
        publications.stream()
            .collect(Collectors.toMap(Publication::streamType, Function.identity()));
    this.json = json;
    this.source = settings.source();
  }

  /** Sends everything to the topic that it belongs to. */
  Sender sender() {
    return new Sender(broker, entry -> translate(entry).map(event -> record(entry, event)));
  }

  /** Sends the events of one topic, from a position on, to another. */
  Sender sender(String from, String to, long fromPosition) {
    return new Sender(
        broker,
        entry ->
            Optional.of(entry)
                .filter(e -> e.place().position() >= fromPosition)
                .flatMap(this::translate)
                .filter(event -> event.topic().equals(from))
                .map(event -> new PublishedEvent(to, event.key(), event.type(), event.data()))
                .map(event -> record(entry, event)));
  }

  private Optional<PublishedEvent> translate(LogReader.Entry entry) {
    return Optional.ofNullable(publications.get(entry.stream().type()))
        .flatMap(publication -> translate(publication, entry));
  }

  private <E> Optional<PublishedEvent> translate(
      Publication<E> publication, LogReader.Entry entry) {
    return publication.translate(entry.as(json, publication.types()));
  }

  private ProducerRecord<String, byte[]> record(LogReader.Entry entry, PublishedEvent event) {
    var record = new ProducerRecord<>(event.topic(), event.key(), bytes(event.data()));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", entry.eventId().toString());
    header(record, "ce_type", event.type());
    header(record, "ce_source", source);
    header(record, "ce_subject", event.key());
    header(record, "ce_time", entry.recordedAt().toString());
    header(record, "ce_stream", entry.stream().type() + "/" + entry.stream().id());
    header(record, "ce_streamversion", Long.toString(entry.version()));
    header(record, "ce_logposition", Long.toString(entry.place().position()));
    var correlation = entry.metadata().correlationId();
    if (correlation != null) {
      header(record, "ce_correlationid", correlation);
    }
    header(record, "content-type", "application/json");
    return record;
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] bytes(Object data) {
    try {
      return json.writeValueAsBytes(data);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
