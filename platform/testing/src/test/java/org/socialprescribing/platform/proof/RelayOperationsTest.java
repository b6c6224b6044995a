package org.socialprescribing.platform.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RelayOperationsTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject Transactions transactions;
  @Inject Aggregate<Long, Raise, CounterEvent> counters;
  @Inject Database database;
  @Inject Pool pool;

  private final KafkaLog kafka = KafkaLog.ofTestBroker();
  private final String key = UUID.randomUUID().toString();

  @Test
  void a_long_transaction_shows_as_lag_and_nothing_claims_to_be_caught_up() {
    awaitCaughtUp();
    var open = pool.getConnectionAndAwait();
    try {
      open.query("begin").executeAndAwait();
      open.query("select pg_current_xact_id()").executeAndAwait();
      assertThat(standing().getBoolean("caughtUp")).as("one is in flight").isFalse();
      raise();
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> {
                assertThat(standing().getLong("events")).isEqualTo(1);
                assertThat(standing().getDouble("heldSeconds")).isGreaterThan(1);
                assertThat(Metrics.value("platform_relay_lag_events")).isEqualTo(1);
                assertThat(Metrics.value("platform_relay_held_seconds")).isPositive();
              });
      open.query("commit").executeAndAwait();
    } finally {
      open.closeAndAwait();
    }
    awaitCaughtUp();
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(Metrics.value("platform_relay_lag_events")).isZero();
              assertThat(Metrics.value("platform_relay_lag_seconds")).isZero();
              assertThat(Metrics.value("platform_relay_held_seconds")).isZero();
            });
  }

  @Test
  void the_log_can_be_published_again_from_any_position() {
    raise();
    var from = database.number("select max(position) from event") + 1;
    raise();
    raise();
    var topic = "again-" + key;
    kafka.create(topic, 3);

    republish("person.events", topic, from).then().statusCode(202);

    await().atMost(SOON).until(() -> state(topic).equals("done"));
    assertThat(kafka.records(topic, key))
        .extracting(record -> record.headers().get("ce_streamversion"))
        .containsExactly("2", "3");
    assertThat(kafka.records(topic))
        .extracting(record -> record.headers().get("ce_id"))
        .doesNotHaveDuplicates();
    republish("person.events", topic, 0)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/topic-already-used"));
  }

  @Test
  void a_topic_that_does_not_exist_ends_a_republication_with_its_reason() {
    republish("person.events", "nowhere-" + key, 0).then().statusCode(202);
    await().atMost(Duration.ofSeconds(30)).until(() -> state("nowhere-" + key).equals("failed"));
    republish("person.events", "person.events", 0).then().statusCode(422);
  }

  @Test
  void the_loops_are_alive_and_started_live_and_ready_are_told_apart() {
    assertThat(Metrics.get("/q/health/live")).contains("Relay loop").contains("\"UP\"");
    assertThat(Metrics.get("/q/health/ready")).contains("\"UP\"").doesNotContain("Relay loop");
    assertThat(Metrics.get("/q/health/started")).contains("\"UP\"");
    assertThat(Metrics.value("platform_loop_heartbeat_age_seconds\\{loop=\"log\"}"))
        .isBetween(0.0, 10.0);
    assertThat(Metrics.text())
        .contains("platform_store_append_seconds_count", "platform_transactions_committed_total");
  }

  private void raise() {
    transactions
        .write(s -> counters.handle(s, key, Expected.any(), new Raise(1), Metadata.of("test")))
        .await()
        .atMost(SOON);
  }

  private void awaitCaughtUp() {
    await().atMost(SOON).until(() -> standing().getBoolean("caughtUp"));
  }

  private static JsonPath standing() {
    return operator().get("/operations/relay").then().statusCode(200).extract().jsonPath();
  }

  private static io.restassured.response.Response republish(String topic, String to, long from) {
    return operator()
        .body("{\"topic\":\"%s\",\"to\":\"%s\",\"fromPosition\":%d}".formatted(topic, to, from))
        .post("/operations/relay/republications");
  }

  private static String state(String to) {
    return operator()
        .get("/operations/relay/republications")
        .jsonPath()
        .getString("find { it.to == '%s' }.state".formatted(to));
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(Tokens.of("operator").sign()).contentType(ContentType.JSON);
  }
}
