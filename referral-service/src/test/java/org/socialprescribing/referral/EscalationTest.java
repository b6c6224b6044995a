package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.manager;
import static org.socialprescribing.referral.Http.received;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.LogRecord;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.standard.ResponseStandard;
import org.socialprescribing.referral.reactions.WhenUnansweredThenEscalate;

/** What waits for an answer asks for it, louder each time, and is never declined for waiting. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EscalationTest {
  private static final String SHREWSBURY = "U60057";
  private static final String TYPE = "referral.escalated.v1";
  private static final KafkaLog LOG = KafkaLog.ofTestBroker();

  @Inject WhenUnansweredThenEscalate escalations;
  @Inject ResponseStandard standard;

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void a_referral_that_waits_is_noted_once_at_each_level_whoever_looks_and_however_often() {
    var before = standard.deadline(Priority.ROUTINE, Instant.now());
    var id = received("M82002");
    var after = standard.deadline(Priority.ROUTINE, Instant.now());
    sweep(before.nudgeAt().minusSeconds(1));
    assertThat(levels(id)).isEmpty();

    together(after.nudgeAt());
    together(before.dueAt().minusSeconds(1));
    LOG.await("referral.events", it -> it.key().equals(id) && it.type().equals(TYPE));
    assertThat(levels(id)).containsExactly("nudge");
    nudgedInHistory(id);

    together(after.dueAt());
    together(after.dueAt().plus(Duration.ofDays(300)));
    LOG.await(
        "referral.events",
        it -> it.key().equals(id) && it.data().path("level").asText().equals("overdue"));
    assertThat(levels(id)).containsExactly("nudge", "overdue");

    as(council()).get("/referrals/" + id).then().body("status", equalTo("received"));
    as(linkWorker(SHREWSBURY))
        .contentType("application/json")
        .header("If-Match", "\"3\"")
        .body("{}")
        .post("/referrals/" + id + "/accept")
        .then()
        .statusCode(200);
  }

  @Test
  void nobody_is_urged_while_the_referrer_has_to_answer_and_the_clock_starts_again_after() {
    var id = received("M82002");
    act(id, "request-information", 1, "{\"about\": \"address\", \"question\": \"Where?\"}");
    sweep(Instant.now().plus(Duration.ofDays(60)));
    assertThat(levels(id)).isEmpty();
    as(linkWorker(SHREWSBURY))
        .queryParam("limit", 500)
        .get("/queues/" + SHREWSBURY)
        .then()
        .body("items.find { it.referralId == '" + id + "' }.response", equalTo("paused"));

    act(id, "provide-information", 2, "{\"answer\": \"Next door.\"}");
    sweep(Instant.now().plus(Duration.ofDays(60)));
    LOG.await("referral.events", it -> it.key().equals(id) && it.type().equals(TYPE));
    assertThat(levels(id)).containsExactly("overdue");
  }

  @Test
  void a_referral_that_nobody_has_placed_asks_everybody() {
    var id = received("Z99999");
    sweep(Instant.now().plus(Duration.ofDays(60)));
    var noted = LOG.await("referral.events", it -> it.key().equals(id) && it.type().equals(TYPE));
    assertThat(noted.data().has("pcnCode")).isFalse();
    as(manager("U24883"))
        .queryParam("limit", 500)
        .get("/queues/unplaced")
        .then()
        .body("items.find { it.referralId == '" + id + "' }.response", equalTo("overdue"));
  }

  private static void nudgedInHistory(String id) {
    as(council())
        .get("/referrals/" + id + "/history")
        .then()
        .body("[1].step", equalTo("escalated"))
        .body("[1].party", equalTo("system"))
        .body("[1].reason", equalTo("nudge"));
  }

  private void sweep(Instant now) {
    escalations.sweep(now).await().atMost(Duration.ofSeconds(30));
  }

  /** Four at once, as four instances would. */
  private void together(Instant now) {
    var runs =
        Stream.generate(() -> escalations.sweep(now))
            .limit(4)
            .map(run -> run.subscribeAsCompletionStage())
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(runs).join();
    sweep(now);
  }

  private static List<String> levels(String id) {
    return LOG.records("referral.events", id).stream()
        .filter(it -> it.type().equals(TYPE))
        .map(LogRecord::data)
        .map(it -> it.get("level").asText())
        .toList();
  }

  private static void act(String id, String action, int version, String body) {
    as(linkWorker(SHREWSBURY))
        .contentType("application/json")
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/referrals/" + id + "/" + action)
        .then()
        .statusCode(200);
  }
}
