package org.socialprescribing.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.StreamId;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;

/** An event that cannot be sent is overtaken by none of its stream. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SenderTest {
  private static final int SMALL = 10;
  private static final int A_BATCH_OF_ITS_OWN = 200_000;
  private static final int MORE_THAN_A_REQUEST_HOLDS = 2_000_000;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> broker;

  private final KafkaLog kafka = KafkaLog.ofTestBroker();
  private final String topic = "order-" + UUID.randomUUID();

  /** Such a topic takes no record without a key. */
  @BeforeEach
  void makeTopic() {
    kafka.create(topic, 1, Map.of("cleanup.policy", "compact"));
  }

  @Test
  void what_the_client_does_not_take_stops_the_batches_after_it() {
    try (var sender = sender()) {
      sender.send(List.of(entry(1, SMALL))).join();
      var refused = sender.send(List.of(entry(2, MORE_THAN_A_REQUEST_HOLDS)));
      var after = sender.send(List.of(entry(3, SMALL)));
      assertThat(refused).isCompletedExceptionally();
      assertThatThrownBy(after::join).hasCauseInstanceOf(RecordTooLargeException.class);
    }
    assertThat(versionsSent()).containsExactly("1");
  }

  @Test
  void what_the_broker_refuses_stops_what_was_handed_over_after_it() {
    try (var sender = sender()) {
      sender.send(List.of(entry(1, SMALL))).join();
      var batch = List.of(entry(2, A_BATCH_OF_ITS_OWN), entry(3, SMALL), entry(4, SMALL));
      assertThatThrownBy(() -> sender.send(batch).get(20, TimeUnit.SECONDS))
          .hasCauseInstanceOf(InvalidRecordException.class);
      assertThat(sender.send(List.of(entry(5, SMALL)))).isCompletedExceptionally();
    }
    assertThat(versionsSent()).containsExactly("1");
  }

  private Sender sender() {
    return new Sender(broker, entry -> Optional.of(record(entry)));
  }

  private ProducerRecord<String, byte[]> record(LogReader.Entry entry) {
    var key = entry.payload().length() == A_BATCH_OF_ITS_OWN ? null : entry.stream().id();
    var record = new ProducerRecord<>(topic, 0, key, new byte[entry.payload().length()]);
    var version = Long.toString(entry.version()).getBytes(StandardCharsets.UTF_8);
    record.headers().add("ce_streamversion", version);
    return record;
  }

  private static LogReader.Entry entry(long version, int bytes) {
    return new LogReader.Entry(
        new LogReader.Place("1", version),
        new StreamId("counter", "one"),
        version,
        UUID.randomUUID(),
        "raised.v1",
        "x".repeat(bytes),
        Metadata.of("test"),
        Instant.EPOCH);
  }

  private List<String> versionsSent() {
    return kafka.records(topic).stream().map(it -> it.headers().get("ce_streamversion")).toList();
  }
}
