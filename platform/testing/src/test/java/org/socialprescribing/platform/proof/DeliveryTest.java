package org.socialprescribing.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.sealing.KeyedIndex;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeliveryTest {
  @Inject Transactions transactions;
  @Inject Aggregate<Long, Raise, CounterEvent> counters;
  @Inject Database database;
  @Inject KeyedIndex index;

  private final KafkaLog kafka = KafkaLog.ofTestBroker();
  private final String key = UUID.randomUUID().toString();

  @Test
  void what_is_appended_is_published_in_order_and_takes_effect_once() {
    for (int i = 0; i < 5; i++) {
      transactions
          .write(
              s ->
                  counters.handle(
                      s, key, Expected.any(), new Raise(1), new Metadata("t", "corr-1", "cause")))
          .await()
          .atMost(Duration.ofSeconds(10));
    }
    awaitEffects(5);
    var records = kafka.records("person.events", key);
    assertThat(records)
        .extracting(r -> r.headers().get("ce_streamversion"))
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(records.getFirst().headers())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_type", "counter.raised.v1")
        .containsEntry("ce_source", "/proof")
        .containsEntry("ce_subject", key)
        .containsEntry("ce_stream", "counter/" + key)
        .containsEntry("ce_correlationid", "corr-1")
        .containsEntry("content-type", "application/json");
  }

  @Test
  void an_event_that_cannot_be_handled_waits_with_its_whole_key_and_holds_up_no_other() {
    send(key, 1);
    send(key, -1);
    send(key, 2);
    var other = UUID.randomUUID().toString();
    send(other, 3);

    awaitEffectsOf(other, 1);
    awaitParked("referral.events", 2);
    awaitEffects(1);
  }

  @Test
  void a_record_that_is_no_event_is_parked() {
    kafka.send("person.events", key, "not json", Map.of("ce_id", "x"));
    awaitParked("person.events", 1);
  }

  @Test
  void what_a_producer_sends_again_has_no_second_effect() {
    for (int version : List.of(1, 2, 1, 2, 3, 2)) {
      repeat(version);
    }
    awaitEffects(3);
    send(key, 7);
    awaitEffects(4);
    assertThat(parked("referral.events")).isZero();
  }

  @Test
  void a_slow_event_is_parked_the_others_go_on_and_the_service_stays_live() {
    kafka.send("referral.events", key, "thing.slow.v1", "{\"n\":1}");
    var others = Stream.generate(() -> UUID.randomUUID().toString()).limit(12).toList();
    others.forEach(other -> send(other, 1));
    await()
        .pollInterval(Duration.ofMillis(200))
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              assertThat(Metrics.get("/q/health/live")).doesNotContain("DOWN");
              return parked("referral.events") == 1;
            });
    others.forEach(other -> awaitEffectsOf(other, 1));
  }

  private void repeat(int version) {
    var id = UUID.nameUUIDFromBytes((key + version).getBytes(StandardCharsets.UTF_8));
    kafka.send(
        "referral.events",
        key,
        "{\"n\":" + version + "}",
        Map.of(
            "ce_id",
            id.toString(),
            "ce_type",
            "thing.happened.v1",
            "ce_source",
            "/test",
            "ce_time",
            "2026-11-01T09:00:00Z",
            "ce_stream",
            "thing/" + key,
            "ce_streamversion",
            Integer.toString(version)));
  }

  private void awaitParked(String topic, int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> parked(topic) == count);
  }

  private long parked(String topic) {
    return database.number(
        "select count(*) from parked_event where key_hash = ?",
        index.of("parked", topic + "/" + key));
  }

  @Test
  void positions_stand_where_the_effects_do() {
    send(key, 1);
    awaitEffects(1);
    var ends =
        database.number(
            "select coalesce(sum(next_offset), 0)::bigint from consumed where topic = ?",
            "referral.events");
    assertThat(ends).isEqualTo(kafka.records("referral.events").size());
  }

  private void send(String to, int n) {
    kafka.send("referral.events", to, "thing.happened.v1", "{\"n\":" + n + "}");
  }

  private void awaitEffects(int count) {
    awaitEffectsOf(key, count);
  }

  private void awaitEffectsOf(String of, int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> database.number("select count(*) from effect where key = ?", of) == count);
  }
}
