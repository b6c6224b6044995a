package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.manager;
import static org.socialprescribing.referral.Http.received;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;

/** What waits with a network, in the order in which it should be looked at. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class QueueTest {
  private static final String PCN = "U26345";
  private static final String PRACTICE = "M82004";

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void a_queue_shows_age_urgency_need_source_and_when_an_answer_is_due_and_nobody_by_name() {
    var id = received(PRACTICE);
    var item = "items.find { it.referralId == '" + id + "' }";
    as(linkWorker(PCN))
        .queryParam("limit", 500)
        .get("/queues/" + PCN)
        .then()
        .statusCode(200)
        .body(item + ".status", equalTo("received"))
        .body(item + ".priority", equalTo("routine"))
        .body(item + ".source", equalTo("housing-association"))
        .body(item + ".needs", equalTo(List.of("housing")))
        .body(item + ".response", equalTo("in-time"))
        .body(item, hasKey("dueAt"))
        .body(item, hasKey("ageWorkingDays"))
        .body(item, hasKey("ageWorkingHours"))
        .body(item, not(hasKey("person")))
        .body(item, not(hasKey("reason")));
  }

  @Test
  void urgent_comes_before_routine_and_of_each_the_oldest_first_page_by_page() {
    refer("routine", "2026-03-02");
    var urgent = refer("urgent", "2026-05-01");
    var olderUrgent = refer("urgent", "2026-04-01");
    var olderRoutine = refer("routine", "2026-01-05");

    var seen = new ArrayList<Map<String, Object>>();
    var cursor = "";
    while (cursor != null) {
      var page = as(manager(PCN)).get("/queues/" + PCN + "?limit=3&cursor=" + cursor);
      seen.addAll(page.<List<Map<String, Object>>>path("items"));
      cursor = page.path("nextCursor");
    }
    var ids = seen.stream().map(it -> it.get("referralId")).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsSubsequence(olderUrgent, urgent, olderRoutine);
    assertThat(seen)
        .isSortedAccordingTo(
            Comparator.<Map<String, Object>>comparingInt(
                    it -> "urgent".equals(it.get("priority")) ? 0 : 1)
                .thenComparing(it -> Instant.parse(String.valueOf(it.get("receivedAt")))));
  }

  @Test
  void the_age_counts_working_days_since_receipt() {
    var id = refer("routine", "2026-05-01");
    List<Map<String, Object>> items =
        as(manager(PCN)).queryParam("limit", 500).get("/queues/" + PCN).path("items");
    var age =
        items.stream()
            .filter(it -> id.equals(it.get("referralId")))
            .map(it -> new BigDecimal(String.valueOf(it.get("ageWorkingDays"))))
            .findFirst()
            .orElseThrow();
    var calendarDays =
        java.time.temporal.ChronoUnit.DAYS.between(
            java.time.LocalDate.of(2026, 5, 1), java.time.LocalDate.now(java.time.ZoneOffset.UTC));
    assertThat(age.doubleValue()).isBetween(calendarDays * 0.6, calendarDays * 0.8);
  }

  @Test
  void what_was_decided_waits_no_longer() {
    var id = received(PRACTICE);
    decide(id, "decline", "{\"by\": \"service\", \"reason\": \"not-eligible\"}");
    as(manager(PCN))
        .queryParam("limit", 500)
        .get("/queues/" + PCN)
        .then()
        .body("items.referralId", not(hasItem(id)));
  }

  @Test
  void a_manager_sees_how_many_wait_for_what() {
    received(PRACTICE);
    decide(received(PRACTICE), "offer", "{}");
    var counts = as(manager(PCN)).get("/queues/" + PCN + "/counts");
    counts
        .then()
        .statusCode(200)
        .body("byStatus.received", greaterThanOrEqualTo(1))
        .body("byStatus.offered", greaterThanOrEqualTo(1))
        .body("byResponse.paused", greaterThanOrEqualTo(1))
        .body("$", hasKey("oldestWorkingDays"));
    assertThat(sum(counts.jsonPath(), "byStatus")).isEqualTo(counts.<Integer>path("waiting"));
    assertThat(sum(counts.jsonPath(), "byResponse")).isEqualTo(counts.<Integer>path("waiting"));
    as(linkWorker(PCN)).get("/queues/" + PCN + "/counts").then().statusCode(403);
  }

  @Test
  void a_queue_is_for_the_people_of_its_network() {
    as(linkWorker("U24883")).get("/queues/" + PCN).then().statusCode(404);
    as(manager("U24883")).get("/queues/" + PCN + "/counts").then().statusCode(404);
    as(council()).get("/queues/" + PCN).then().statusCode(403);
    as(manager(PCN)).get("/queues/" + PCN + "?cursor=nonsense").then().statusCode(400);
  }

  private static int sum(JsonPath counts, String field) {
    return counts.<String, Integer>getMap(field).values().stream().mapToInt(it -> it).sum();
  }

  private static String refer(String priority, String receivedOn) {
    var body =
        Http.referral(PRACTICE)
            .replace(
                "\"reason\"",
                "\"priority\": \"%s\", \"receivedOn\": \"%s\", \"reason\""
                    .formatted(priority, receivedOn));
    return as(council())
        .contentType("application/json")
        .body(body)
        .post("/referrals")
        .then()
        .statusCode(201)
        .extract()
        .path("referralId");
  }

  private static void decide(String id, String action, String body) {
    as(linkWorker(PCN))
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body(body)
        .post("/referrals/" + id + "/" + action)
        .then()
        .statusCode(200);
  }
}
