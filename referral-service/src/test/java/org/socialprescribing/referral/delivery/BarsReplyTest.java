package org.socialprescribing.referral.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.socialprescribing.referral.delivery.Subscriber.accepted;
import static org.socialprescribing.referral.delivery.Subscriber.decided;
import static org.socialprescribing.referral.delivery.Subscriber.verifies;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.referral.Http;

/** What a sender of BaRS messages gets back. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BarsReplyTest {
  private static final KafkaLog LOG = KafkaLog.ofTestBroker();

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void acceptance_comes_back_in_the_same_conversation_with_the_roles_reversed() throws Exception {
    try (var receiver = new Receiver()) {
      var gp = new Subscriber().to(receiver.url(), "message");
      var conversation = UUID.randomUUID().toString();
      var referral = gp.refers(conversation);
      accepted(referral);

      var told = receiver.await(1).getFirst();
      verifies(told, gp.secret);
      assertThat(told.path()).endsWith("/$process-message");
      assertThat(told.header("X-Correlation-Id")).isEqualTo(conversation);
      assertThat(UUID.fromString(told.header("X-Request-Id")))
          .isEqualTo(UUID.fromString(told.id()));
      assertThat(told.header("Content-Type")).startsWith("application/fhir+json");
      var message = JsonPath.from(told.body());
      var target = JsonPath.from(decoded(told, "NHSD-Target-Identifier"));
      assertThat(message.getString("entry[0].resource.destination[0].endpoint"))
          .isEqualTo(target.getString("system") + "|" + target.getString("value"));
      assertThat(decoded(told, "NHSD-End-User-Organisation")).contains("X99999");
      assertThat(decoded(told, "NHSD-Requesting-Software")).contains("Device");

      assertThat(message.getString("type")).isEqualTo("message");
      assertThat(message.getString("entry[0].resource.eventCoding.code"))
          .isEqualTo("servicerequest-response");
      assertThat(message.getString("entry[0].resource.response.identifier"))
          .isEqualTo("b1a7c0de-1111-4222-8333-444455556666");
      assertThat(message.getString("entry[0].resource.response.code")).isEqualTo("ok");
      assertThat(message.getString("entry[1].resource.id")).isEqualTo(referral);
      assertThat(message.getString("entry[1].resource.status")).isEqualTo("active");
      assertThat(message.getString("entry[5].resource.status")).isEqualTo("accepted");
    }
  }

  @Test
  void a_rejection_carries_a_reason_of_bars() {
    try (var receiver = new Receiver()) {
      var gp = new Subscriber().to(receiver.url(), "message");
      decided(gp.refers(), "decline", 1, "{\"by\":\"service\",\"reason\":\"no-capacity\"}");
      var message = JsonPath.from(receiver.await(1).getFirst().body());
      assertThat(message.getString("entry[1].resource.status")).isEqualTo("revoked");
      assertThat(
              message.getList(
                  "entry[1].resource.extension[0].valueCodeableConcept.coding.code", String.class))
          .containsExactly("RRNA", "no-capacity");
      assertThat(message.getString("entry[5].resource.status")).isEqualTo("rejected");
    }
  }

  @Test
  void the_rest_and_the_end_of_the_case_come_back_one_after_the_other() {
    try (var receiver = new Receiver()) {
      var gp = new Subscriber().to(receiver.url(), "message");
      var id = gp.refers();
      accepted(id);
      hears(
          id,
          "case.opened.v1",
          "\"personId\":\"p-1\",\"pcnCode\":\"U60057\",\"openedOn\":\"2026-11-01\"");
      hears(id, "case.allocated.v1", "\"allocatedOn\":\"2026-11-02\"");
      hears(id, "case.put-on-hold.v1", "\"on\":\"2026-11-05\",\"reason\":\"in-hospital\"");
      hears(id, "case.resumed.v1", "\"on\":\"2026-11-12\"");
      hears(id, "case.closed.v1", "\"closedOn\":\"2026-11-20\",\"outcome\":\"completed\"");
      var told = receiver.await(5);
      assertThat(
              told.stream()
                  .map(it -> JsonPath.from(it.body()).getString("entry[5].resource.status")))
          .containsExactly("accepted", "in-progress", "on-hold", "in-progress", "completed");
      assertThat(told.stream().map(it -> it.header("X-Request-Id"))).doesNotHaveDuplicates();
      assertThat(told.stream().map(it -> it.header("X-Correlation-Id")).distinct()).hasSize(1);
    }
  }

  @Test
  void a_message_that_the_receiver_knows_already_has_arrived() {
    try (var receiver = new Receiver().answering(it -> 409)) {
      var gp = new Subscriber().to(receiver.url(), "message");
      accepted(gp.refers());
      receiver.await(1);
      await().until(() -> gp.statuses().equals(List.of("delivered")));
    }
  }

  private static String decoded(Receiver.Received it, String header) {
    return new String(Base64.getDecoder().decode(it.header(header)), StandardCharsets.UTF_8);
  }

  private static void hears(String referral, String type, String fields) {
    LOG.send(
        "caseload.events",
        "c-" + referral,
        type,
        "{\"caseId\":\"c-%s\",\"referralId\":\"%s\",%s}".formatted(referral, referral, fields));
  }
}
