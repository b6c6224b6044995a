package org.socialprescribing.platform.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Translates log entries and sends them as CloudEvents in binary mode. */
@Singleton
final class Outbound {
  private final MutinyEmitter<byte[]> emitter;
  private final Map<String, Publication<?>> publications;
  private final ObjectMapper json;
  private final URI source;

  Outbound(
      @Channel("log") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 4096)
          MutinyEmitter<byte[]> emitter,
      @All List<Publication<?>> publications,
      ObjectMapper json,
      RelaySettings settings) {
    this.emitter = emitter;
    this.publications =
        publications.stream()
            .collect(Collectors.toMap(Publication::streamType, Function.identity()));
    this.json = json;
    this.source = URI.create(settings.source());
  }

  /** Sends in order; completes when the broker has acknowledged all. */
  CompletableFuture<Void> send(List<LogReader.Entry> entries) {
    return CompletableFuture.allOf(
        entries.stream()
            .flatMap(entry -> message(entry).stream())
            .map(message -> emitter.sendMessage(message).subscribeAsCompletionStage())
            .toArray(CompletableFuture[]::new));
  }

  private Optional<Message<byte[]>> message(LogReader.Entry entry) {
    return Optional.ofNullable(publications.get(entry.stream().type()))
        .flatMap(publication -> translate(publication, entry))
        .map(event -> message(entry, event));
  }

  private <E> Optional<PublishedEvent> translate(
      Publication<E> publication, LogReader.Entry entry) {
    return publication.translate(entry.as(json, publication.types()));
  }

  private Message<byte[]> message(LogReader.Entry entry, PublishedEvent event) {
    var cloudEvent =
        OutgoingCloudEventMetadata.builder()
            .withId(entry.eventId().toString())
            .withType(event.type())
            .withSource(source)
            .withSubject(event.key())
            .withTimestamp(entry.recordedAt().atZone(ZoneOffset.UTC))
            .withDataContentType("application/json")
            .withExtension("streamversion", Long.toString(entry.version()))
            .withExtension("logposition", Long.toString(entry.place().position()));
    if (entry.metadata().correlationId() != null) {
      cloudEvent.withExtension("correlationid", entry.metadata().correlationId());
    }
    var record =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withTopic(event.topic())
            .withKey(event.key())
            .build();
    return Message.of(bytes(event.data()), Metadata.of(cloudEvent.build(), record));
  }

  private byte[] bytes(Object data) {
    try {
      return json.writeValueAsBytes(data);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
