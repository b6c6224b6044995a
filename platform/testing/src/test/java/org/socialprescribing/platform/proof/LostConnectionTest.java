package org.socialprescribing.platform.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LostConnectionTest {
  private static final String TAKE_THE_VERSION =
      """
      insert into event (stream_type, stream_id, version, event_id, type, payload, metadata)
      values ('counter', ?, 1, gen_random_uuid(), 'raised.v1', '{}', '{}')
      """;

  private static final String END_WHO_WAITS =
      """
      select count(*) from (
        select pg_terminate_backend(pid) from pg_stat_activity
        where wait_event_type = 'Lock' and query like 'insert into event%') as ended
      """;

  @Inject DataSource source;
  @Inject Database database;

  @Test
  void a_request_that_loses_its_connection_is_told_to_try_again_and_leaves_nothing()
      throws Exception {
    var id = AppendTest.id();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var other = source.getConnection();
        var statement = other.prepareStatement(TAKE_THE_VERSION)) {
      other.setAutoCommit(false);
      statement.setString(1, id);
      statement.executeUpdate();
      var answer = threads.submit((Callable<Response>) () -> raise(id));
      await().until(() -> database.number(END_WHO_WAITS) > 0);
      answer
          .get()
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .body("type", equalTo("/problems/database-unavailable"));
      other.rollback();
    }

    assertThat(database.number("select count(*) from event where stream_id = ?", id)).isZero();
    raise(id).then().statusCode(200);
  }

  private static Response raise(String id) {
    return given()
        .auth()
        .oauth2(Tokens.of("operator").sign())
        .contentType(ContentType.JSON)
        .body("{\"by\":1}")
        .post("/counters/" + id);
  }
}
