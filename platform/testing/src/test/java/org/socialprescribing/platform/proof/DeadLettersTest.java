package org.socialprescribing.platform.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.platform.sealing.KeyedIndex;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeadLettersTest {
  @Inject Database database;
  @Inject KeyedIndex index;

  private final KafkaLog kafka = KafkaLog.ofTestBroker();
  private final String key = UUID.randomUUID().toString();

  @Test
  void an_operator_sees_why_an_event_waits_and_what_it_held() {
    var ids = parked(-1, 2);
    operator()
        .get("/operations/dead-letters/" + ids.getFirst())
        .then()
        .statusCode(200)
        .body("letter.failure", equalTo("IllegalArgumentException"))
        .body("letter.behind", nullValue())
        .body("key", equalTo(key))
        .body("payload", equalTo("{\"n\":-1}"))
        .body("reason", equalTo("n is negative"));
    operator()
        .get("/operations/dead-letters/" + ids.get(1))
        .then()
        .body("letter.failure", equalTo("Waits"))
        .body("letter.behind", equalTo(ids.getFirst().intValue()));
    operator().get("/operations/dead-letters").then().body("items.id", hasItem(id(ids, 0)));
    operator()
        .get("/operations/actions")
        .then()
        .body("items.action", hasItem("open-dead-letter"))
        .body("items.actor", hasItem("operator-subject"));
  }

  @Test
  void what_is_parked_cannot_be_read_in_the_table() {
    parked(-42, 1);
    assertThat(database.rows("select row_to_json(p)::text from parked_event p"))
        .isNotEmpty()
        .noneMatch(row -> row.toString().contains(key) || row.toString().contains("-42"));
  }

  @Test
  void an_edited_event_is_handled_and_what_waited_follows_in_order() {
    var ids = parked(-1, 2, 3);
    retry(ids.getFirst(), "{\"payload\":{\"n\":1}}")
        .statusCode(200)
        .body("settled", equalTo(3))
        .body("waiting", equalTo(0))
        .body("stoppedBy", nullValue());
    assertThat(effects()).containsExactly(1, 2, 3);
    send(4);
    awaitEffects(4);
  }

  @Test
  void a_retry_that_fails_again_keeps_the_key_waiting_and_says_so() {
    var ids = parked(-1, 2);
    retry(ids.getFirst(), "{}")
        .statusCode(200)
        .body("settled", equalTo(0))
        .body("waiting", equalTo(2))
        .body("stoppedBy", equalTo("IllegalArgumentException"));
    operator()
        .get("/operations/dead-letters/" + ids.getFirst())
        .then()
        .body("letter.attempts", equalTo(2));
    assertThat(effects()).isEmpty();
  }

  @Test
  void a_skipped_event_has_no_effect_and_can_no_longer_be_read() {
    var ids = parked(-1, 2, -3, 4);
    skip(ids.getFirst())
        .statusCode(200)
        .body("settled", equalTo(2))
        .body("waiting", equalTo(2))
        .body("stoppedBy", equalTo("IllegalArgumentException"));
    assertThat(effects()).containsExactly(2);
    skip(ids.get(2)).statusCode(200).body("settled", equalTo(2)).body("waiting", equalTo(0));
    assertThat(effects()).containsExactly(2, 4);
    operator().get("/operations/dead-letters/" + ids.getFirst()).then().statusCode(410);
    skip(ids.getFirst()).statusCode(409).body("type", equalTo("/problems/already-settled"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"n\": ", "{\"n\": \"one\"}", "[1]"})
  void what_cannot_be_read_is_parked_too_and_holds_up_nobody_else(String unreadable) {
    kafka.send("referral.events", key, "thing.happened.v1", unreadable);
    await().atMost(Duration.ofSeconds(20)).until(() -> ids().size() == 1);
    var other = key + "-other";
    kafka.send("referral.events", other, "thing.happened.v1", "{\"n\": 1}");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !database.rows("select n from effect where key = ?", other).isEmpty());
  }

  @Test
  void nobody_jumps_the_queue_and_nobody_else_may_settle() {
    var ids = parked(-1, 2);
    retry(ids.get(1), "{}")
        .statusCode(409)
        .body("type", equalTo("/problems/not-its-turn"))
        .body("detail", containsString(ids.getFirst().toString()));
    given()
        .auth()
        .oauth2(Tokens.of("link-worker").sign())
        .get("/operations/dead-letters")
        .then()
        .statusCode(403);
    operator().get("/operations/dead-letters/999999999").then().statusCode(404);
    operator().get("/operations/dead-letters?status=lost").then().statusCode(400);
    operator().body("{\"reason\":\" \"}").post(path(ids.getFirst(), "skip")).then().statusCode(400);
  }

  @Test
  void how_much_waits_and_for_how_long_is_measured() {
    parked(-1, 2);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(Metrics.value("platform_inbox_parked_events"))
                    .isEqualTo(
                        (double)
                            database.number(
                                "select count(*) from parked_event where status = 'parked'")));
    assertThat(Metrics.value("platform_inbox_parked_keys")).isPositive();
    assertThat(Metrics.value("platform_inbox_parked_oldest_seconds")).isNotNegative();
  }

  private List<Long> parked(int... numbers) {
    for (var n : numbers) {
      send(n);
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> ids().size() == numbers.length);
    return ids();
  }

  private List<Long> ids() {
    return database
        .rows(
            "select id from parked_event where key_hash = ? order by id",
            index.of("parked", "referral.events/" + key))
        .stream()
        .map(id -> (Long) id)
        .toList();
  }

  private List<Object> effects() {
    return database.rows("select n from effect where key = ? order by n", key);
  }

  private void awaitEffects(int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> effects().size() == count);
  }

  private void send(int n) {
    kafka.send("referral.events", key, "thing.happened.v1", "{\"n\":" + n + "}");
  }

  private ValidatableResponse retry(long id, String body) {
    return operator().body(body).post(path(id, "retry")).then();
  }

  private ValidatableResponse skip(long id) {
    return operator().body("{\"reason\":\"sent by mistake\"}").post(path(id, "skip")).then();
  }

  private static String path(long id, String what) {
    return "/operations/dead-letters/" + id + "/" + what;
  }

  private static int id(List<Long> ids, int index) {
    return ids.get(index).intValue();
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(Tokens.of("operator").sign()).contentType(ContentType.JSON);
  }
}
