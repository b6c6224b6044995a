package org.socialprescribing.platform.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AppendTest {
  @Inject Database database;

  @Test
  void of_many_appends_at_one_version_exactly_one_wins() throws Exception {
    var id = id();
    raise(id, 1).then().statusCode(200).header("ETag", "\"1\"");

    var statuses = inParallel(24, () -> post(id, "\"1\"", null, "{\"by\":1}").statusCode());

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 412).hasSize(23);
    assertThat(versions(id)).isEqualTo(2);
  }

  @Test
  void appends_that_expect_nothing_all_take_their_turn() throws Exception {
    var id = id();
    var statuses = inParallel(12, () -> raise(id, 2).statusCode());

    assertThat(statuses).containsOnly(200);
    assertThat(versions(id)).isEqualTo(12);
    assertThat(database.number("select amount from tally where id = ?", id)).isEqualTo(24);
  }

  @Test
  void a_repeated_request_gets_the_same_answer_and_has_one_effect() throws Exception {
    var id = id();
    var key = UUID.randomUUID().toString();
    var bodies =
        inParallel(10, () -> post(id, null, key, "{\"by\":5}").then().extract().asString());

    assertThat(bodies).containsOnly("{\"amount\":5}");
    assertThat(versions(id)).isEqualTo(1);
    post(id, null, key, "{\"by\":6}").then().statusCode(422);
  }

  @Test
  void a_repeated_request_gets_its_answer_though_the_version_it_expects_is_gone() throws Exception {
    var id = id();
    raise(id, 1).then().statusCode(200);
    var key = UUID.randomUUID().toString();
    var statuses = inParallel(16, () -> post(id, "\"1\"", key, "{\"by\":5}").statusCode());

    assertThat(statuses).containsOnly(200);
    post(id, "\"1\"", key, "{\"by\":5}").then().statusCode(200).header("ETag", "\"2\"");
    assertThat(versions(id)).isEqualTo(2);
  }

  @Test
  void a_broken_rule_is_a_conflict_with_a_stable_type() {
    raise(id(), -1)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/only-upwards"))
        .body("status", equalTo(409));
  }

  @Test
  void bad_requests_are_told_what_is_wrong() {
    post(id(), null, null, "{\"by\":").then().statusCode(400).body("status", equalTo(400));
    post(id(), null, null, "{\"by\":\"x\"}")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("by"));
    post(id(), "W/\"1\"", null, "{\"by\":1}").then().statusCode(400);
    post(id(), "\"7\"", null, "{\"by\":1}").then().statusCode(404);
    given()
        .contentType(ContentType.JSON)
        .body("{\"by\":1}")
        .post("/counters/x")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
    given()
        .auth()
        .oauth2(Tokens.of("operator").foreign().sign())
        .contentType(ContentType.JSON)
        .body("{\"by\":1}")
        .post("/counters/x")
        .then()
        .statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("operator").sign())
        .contentType(ContentType.TEXT)
        .body("x")
        .post("/counters/x")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @Test
  void request_ids_are_mirrored_or_made() {
    var response =
        given()
            .header("X-Request-ID", "r-1")
            .auth()
            .oauth2(Tokens.of("operator").sign())
            .contentType(ContentType.JSON)
            .body("{\"by\":1}")
            .post("/counters/" + id());
    assertThat(response.header("X-Request-ID")).isEqualTo("r-1");
    assertThat(response.header("X-Correlation-ID")).hasSize(36);
  }

  private long versions(String id) {
    return database.number("select max(version) from event where stream_id = ?", id);
  }

  static String id() {
    return UUID.randomUUID().toString();
  }

  private static Response raise(String id, int by) {
    return post(id, null, null, "{\"by\":" + by + "}");
  }

  private static Response post(
      String id, @Nullable String ifMatch, @Nullable String key, String body) {
    var request =
        given()
            .auth()
            .oauth2(Tokens.of("operator").subject("tester").sign())
            .contentType(ContentType.JSON)
            .body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.post("/counters/" + id);
  }

  static <T> List<T> inParallel(int times, Callable<T> work) throws Exception {
    return inParallel(Collections.nCopies(times, work));
  }

  static <T> List<T> inParallel(List<Callable<T>> works) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = new ArrayList<Future<T>>();
      for (var work : works) {
        futures.add(threads.submit(work));
      }
      var results = new ArrayList<T>();
      for (var future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
