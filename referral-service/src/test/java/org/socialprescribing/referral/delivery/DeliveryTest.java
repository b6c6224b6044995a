package org.socialprescribing.referral.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.delivery.Subscriber.accepted;
import static org.socialprescribing.referral.delivery.Subscriber.decided;
import static org.socialprescribing.referral.delivery.Subscriber.verifies;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;
import org.socialprescribing.referral.Http;

/** What a GP system hears of its referrals, and what becomes of it when it does not listen. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeliveryTest {
  private static final String WITHDRAW = "{\"by\":\"person\",\"reason\":\"not-wanted\"}";
  private static final KafkaLog LOG = KafkaLog.ofTestBroker();

  @Inject Transactions transactions;
  @Inject Lanes lanes;
  @Inject Picking picking;
  @Inject Settling settling;
  @Inject Carrier carrier;
  @Inject DeliverySettings settings;
  @Inject Meters meters;

  @BeforeEach
  void practices() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    Http.importDemo();
  }

  @Test
  void a_change_is_told_by_a_signed_notification_that_names_the_task() throws Exception {
    try (var receiver = new Receiver()) {
      var gp = new Subscriber().to(receiver.url());
      var referral = gp.refers();
      accepted(referral);

      var told = receiver.await(1).getFirst();
      verifies(told, gp.secret);
      var body = JsonPath.from(told.body());
      assertThat(told.header("Content-Type")).isEqualTo("application/fhir+json");
      assertThat(body.getString("type")).isEqualTo("history");
      assertThat(body.getString("entry[1].request.url")).isEqualTo("Task/" + referral);
      assertThat(body.getString("entry[1].resource")).isNull();
      await().until(() -> gp.statuses().equals(List.of("delivered")));
    }
  }

  @Test
  void nothing_that_is_sent_tells_who_the_person_is() {
    try (var receiver = new Receiver()) {
      var hook = new Subscriber().to(receiver.url());
      var bars = new Subscriber().to(receiver.url(), "message");
      accepted(hook.refers());
      decided(bars.refers(), "decline", 1, "{\"by\":\"person\",\"reason\":\"not-wanted\"}");
      for (var told : receiver.await(2)) {
        assertThat(told.body() + told.headers().values())
            .doesNotContain("Example", "9990000018", "07700 900001", "birthDate");
      }
    }
  }

  @Test
  void what_happened_while_the_receiver_was_down_arrives_in_order_once_it_is_up() {
    try (var receiver = new Receiver()) {
      var gp = new Subscriber().to(receiver.url());
      receiver.goDown();
      var one = gp.refers();
      var other = gp.refers();
      accepted(one);
      accepted(other);
      decided(one, "withdraw", 2, WITHDRAW);
      await().until(() -> gp.status().equals("error"));
      assertThat(receiver.received()).isEmpty();

      receiver.comeUp();

      var told = receiver.await(3);
      assertThat(told.stream().map(DeliveryTest::number)).containsExactly("1", "2", "3");
      assertThat(told.stream().map(DeliveryTest::task)).containsExactly(one, other, one);
      await().until(() -> gp.status().equals("active"));
    }
  }

  @Test
  void a_receiver_that_is_gone_is_left_alone() throws Exception {
    try (var receiver = new Receiver().answering(it -> 410)) {
      var gp = new Subscriber().to(receiver.url());
      accepted(gp.refers());
      receiver.await(1);
      await().until(() -> gp.status().equals("off"));
      accepted(gp.refers());
      Thread.sleep(500);
      assertThat(receiver.received()).hasSize(1);
      assertThat(gp.statuses()).containsExactly("dead");
    }
  }

  @Test
  void a_slow_receiver_holds_up_nobody_else() {
    try (var slow = new Receiver().answering(it -> waiting(200));
        var quick = new Receiver()) {
      var patient = new Subscriber().to(slow.url());
      var other = new Subscriber().to(quick.url());
      for (var i = 0; i < 5; i++) {
        accepted(patient.refers());
      }
      slow.await(1);
      accepted(other.refers());
      quick.await(1);
      assertThat(slow.received()).hasSizeLessThan(5);
      slow.await(5);
    }
  }

  @Test
  void one_that_is_refused_holds_up_its_own_referral_only() {
    try (var receiver = new Receiver()) {
      var gp = new Subscriber().to(receiver.url());
      var bad = gp.refers();
      var good = gp.refers();
      receiver.answering(it -> it.body().contains(bad) ? 422 : 200);
      accepted(bad);
      decided(bad, "withdraw", 2, WITHDRAW);
      accepted(good);
      await().until(() -> told(receiver, good) == 1);
      await().until(() -> told(receiver, bad) >= 2);
      assertThat(distinct(receiver, bad)).hasSize(1);
      receiver.answering(it -> 200);
      await().until(() -> distinct(receiver, bad).size() == 2);
    }
  }

  @Test
  void two_instances_send_each_delivery_once() throws Exception {
    var second =
        new DeliveryWorker(transactions, lanes, picking, settling, carrier, settings, meters);
    second.start();
    try (var receiver = new Receiver()) {
      var gps = IntStream.range(0, 4).mapToObj(i -> new Subscriber().to(receiver.url())).toList();
      var referrals = new ArrayList<String>();
      for (var gp : gps) {
        for (var i = 0; i < 5; i++) {
          referrals.add(gp.refers());
        }
      }
      referrals.parallelStream().forEach(Subscriber::accepted);
      receiver.await(20);
      Thread.sleep(500);
      assertThat(receiver.received()).hasSize(20);
      assertThat(receiver.received().stream().map(Receiver.Received::id)).doesNotHaveDuplicates();
    } finally {
      second.stop(null);
    }
  }

  @Test
  void a_worker_that_dies_between_sending_and_marking_leads_to_the_same_again() {
    try (var receiver = new Receiver()) {
      var gp = new Subscriber().to(receiver.url() + FragileCarrier.DIES);
      accepted(gp.refers());
      var told = receiver.await(2);
      assertThat(told.get(1).id()).isEqualTo(told.get(0).id());
      assertThat(told.get(1).body()).isEqualTo(told.get(0).body());
      await().until(() -> gp.statuses().equals(List.of("delivered")));
    }
  }

  @Test
  void what_was_sent_is_sent_again_from_a_position_on_under_the_same_ids() {
    try (var receiver = new Receiver()) {
      var gp = new Subscriber().to(receiver.url());
      for (var i = 0; i < 3; i++) {
        accepted(gp.refers());
        receiver.await(i + 1);
      }
      await().until(() -> gp.statuses().stream().allMatch("delivered"::equals));
      as(gp.token)
          .contentType("application/json")
          .body("{\"fromNumber\": 2}")
          .post("/subscriptions/" + gp.id + "/resend")
          .then()
          .statusCode(200)
          .body("deliveries", equalTo(2));
      var told = receiver.await(5);
      assertThat(told.subList(3, 5).stream().map(Receiver.Received::id).toList())
          .isEqualTo(told.subList(1, 3).stream().map(Receiver.Received::id).toList());
    }
  }

  @Test
  void nothing_is_sent_when_the_log_is_published_again_or_an_event_is_heard_twice()
      throws Exception {
    try (var receiver = new Receiver()) {
      var gp = new Subscriber().to(receiver.url());
      var referral = gp.refers();
      accepted(referral);
      hears(referral);
      receiver.await(2);
      var topic = "again-" + UUID.randomUUID();
      LOG.create(topic, 1);
      as(Tokens.of("operator"))
          .contentType("application/json")
          .body("{\"topic\":\"referral.events\",\"to\":\"%s\",\"fromPosition\":0}".formatted(topic))
          .post("/operations/relay/republications")
          .then()
          .statusCode(202);
      hears(referral);
      await().until(() -> LOG.records(topic).stream().anyMatch(it -> it.key().equals(referral)));
      Thread.sleep(700);
      assertThat(receiver.received()).hasSize(2);
      assertThat(gp.statuses()).hasSize(2);
    }
  }

  @Test
  void after_the_budget_it_is_a_dead_letter_until_somebody_retries() {
    try (var receiver = new Receiver().answering(it -> 503)) {
      var gp = new Subscriber().to(receiver.url());
      accepted(gp.refers());
      await().atMost(Duration.ofSeconds(60)).until(() -> gp.statuses().equals(List.of("dead")));
      gp.deliveries()
          .then()
          .body("items[0].lastStatus", equalTo(503))
          .body("items[0].lastError", equalTo("http-status-503"));
      String id = gp.deliveries().path("items[0].deliveryId");

      receiver.answering(it -> 200);
      as(gp.token)
          .post("/subscriptions/" + gp.id + "/deliveries/" + id + "/retry")
          .then()
          .statusCode(204);
      await().until(() -> gp.statuses().equals(List.of("delivered")));
      assertThat(receiver.received().stream().map(Receiver.Received::id).distinct()).hasSize(1);
    }
  }

  @Test
  void an_operator_may_leave_one_out() {
    try (var receiver = new Receiver().answering(it -> 503)) {
      var gp = new Subscriber().to(receiver.url());
      accepted(gp.refers());
      receiver.await(1);
      String id = gp.deliveries().path("items[0].deliveryId");
      as(Tokens.of("operator"))
          .post("/subscriptions/" + gp.id + "/deliveries/" + id + "/skip")
          .then()
          .statusCode(204);
      await().until(() -> gp.statuses().equals(List.of("skipped")));
    }
  }

  @Test
  void a_secret_is_shown_once_and_the_former_signs_beside_a_new_one() throws Exception {
    try (var receiver = new Receiver()) {
      var gp = new Subscriber().to(receiver.url());
      as(gp.token)
          .get("/fhir/Subscription/" + gp.id)
          .then()
          .statusCode(200)
          .body("status", equalTo("active"))
          .body("extension", nullValue());
      String fresh =
          as(gp.token)
              .post("/subscriptions/" + gp.id + "/secret")
              .then()
              .statusCode(200)
              .body("secret", startsWith("whsec_"))
              .extract()
              .path("secret");
      accepted(gp.refers());
      var told = receiver.await(1).getFirst();
      verifies(told, fresh);
      verifies(told, gp.secret);
    }
  }

  @Test
  void a_subscription_is_its_owners_alone_and_ends_when_deleted() throws Exception {
    try (var receiver = new Receiver()) {
      var gp = new Subscriber().to(receiver.url());
      var other = new Subscriber();
      as(other.token).get("/fhir/Subscription/" + gp.id).then().statusCode(404);
      as(other.token).delete("/fhir/Subscription/" + gp.id).then().statusCode(404);
      as(other.token).get("/subscriptions/" + gp.id + "/deliveries").then().statusCode(404);
      as(other.token).get("/fhir/Subscription").then().body("total", equalTo(0));
      accepted(other.refers());
      as(gp.token).get("/fhir/Subscription").then().body("total", equalTo(1));
      as(gp.token).delete("/fhir/Subscription/" + gp.id).then().statusCode(204);
      as(gp.token).get("/fhir/Subscription/" + gp.id).then().statusCode(404);
      accepted(gp.refers());
      Thread.sleep(500);
      assertThat(receiver.received()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://10.1.2.3/hook",
        "https://172.16.0.1/hook",
        "https://192.168.1.1/hook",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/hook",
        "https://0.0.0.0/hook",
        "https://[fd00::1]/hook",
        "https://[fe80::1]/hook",
        "https://[::ffff:10.0.0.1]/hook",
        "https://[64:ff9b::a00:1]/hook",
        "https://2130706433.invalid/hook",
        "https://user@192.0.2.1/hook",
        "http://8.8.8.8/hook"
      })
  void an_endpoint_that_is_not_public_and_secure_is_refused(String endpoint) {
    new Subscriber()
        .subscribe(endpoint, "rest-hook")
        .then()
        .statusCode(422)
        .body("resourceType", equalTo("OperationOutcome"));
  }

  @Test
  void who_asks_twice_under_one_key_has_one_subscription() {
    var gp = new Subscriber();
    var key = UUID.randomUUID().toString();
    var first = gp.subscribe("https://8.8.8.8/hook", key, 201);
    assertThat(gp.subscribe("https://8.8.8.8/hook", key, 201)).isEqualTo(first);
    gp.subscribe("https://8.8.8.8/other", key, 422);
    as(gp.token).get("/fhir/Subscription").then().body("total", equalTo(1));
  }

  @Test
  void nobody_is_told_of_the_referrals_of_others() {
    var gp = new Subscriber();
    as(gp.token)
        .contentType(Subscriber.FHIR)
        .body(
            """
            {"resourceType": "Subscription", "status": "requested", "reason": "A test",
             "criteria": "Task?requester=M82004",
             "channel": {"type": "rest-hook", "endpoint": "https://8.8.8.8/hook"}}
            """)
        .post("/fhir/Subscription")
        .then()
        .statusCode(422);
  }

  private static void hears(String referral) {
    LOG.send(
        "caseload.events",
        "c-" + referral,
        "case.allocated.v1",
        "{\"caseId\":\"c-%s\",\"referralId\":\"%s\",\"allocatedOn\":\"2026-11-01\"}"
            .formatted(referral, referral));
  }

  private static int waiting(int status) {
    try {
      Thread.sleep(600);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return status;
  }

  private static long told(Receiver receiver, String referral) {
    return receiver.received().stream().filter(it -> it.body().contains(referral)).count();
  }

  private static List<String> distinct(Receiver receiver, String referral) {
    return receiver.received().stream()
        .filter(it -> it.body().contains(referral))
        .map(Receiver.Received::id)
        .distinct()
        .toList();
  }

  private static String number(Receiver.Received it) {
    return JsonPath.from(it.body())
        .getString(
            "entry[0].resource.parameter.find{it.name=='notification-event'}.part[0].valueString");
  }

  private static String task(Receiver.Received it) {
    return JsonPath.from(it.body()).getString("entry[1].request.url").replace("Task/", "");
  }
}
