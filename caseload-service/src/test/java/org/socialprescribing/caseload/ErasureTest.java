package org.socialprescribing.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.socialprescribing.caseload.Steps.log;
import static org.socialprescribing.caseload.Steps.manager;
import static org.socialprescribing.caseload.Steps.post;
import static org.socialprescribing.caseload.Steps.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;

/** When a person is erased, what was written of them goes, and their case stays. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ErasureTest {
  private static final String CONTACT =
      "{\"format\": \"telephone\", \"attendance\": \"attended\", \"note\": \"Keeps bees\"}";
  private static final String PLAN = "{\"goals\": [{\"text\": \"Show the hive to a neighbour\"}]}";

  @Inject Pool pool;

  private final String person = Steps.newId("p");
  private String id;

  @BeforeEach
  void a_case_with_a_note_and_a_plan() {
    id = allocated(person);
    contact(id, 2, CONTACT).then().statusCode(201);
    post(manager(), id, "plan", 3, PLAN).then().statusCode(200);
  }

  @Test
  void texts_of_an_erased_person_are_shown_as_erased_and_the_case_stays() {
    erase(person);
    manager()
        .get("/cases/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("stage", equalTo("active"))
        .body("personErasedOn", equalTo(today().toString()))
        .body("contacts", hasSize(1))
        .body("contacts[0].attendance", equalTo("attended"))
        .body("contacts[0].note", nullValue())
        .body("goals", hasSize(1))
        .body("goals[0].text", nullValue());
    assertThat(traces(person)).isZero();
  }

  @Test
  void somebody_who_was_not_erased_keeps_their_texts() {
    erase(Steps.newId("p"));
    manager()
        .get("/cases/" + id)
        .then()
        .body("$", not(hasKey("personErasedOn")))
        .body("contacts[0].note", equalTo("Keeps bees"));
    assertThat(traces(person)).isEqualTo(3);
  }

  @Test
  void nothing_is_written_of_an_erased_person_but_coded_facts_are_recorded() {
    erase(person);
    contact(id, 4, CONTACT).then().statusCode(409).body("type", equalTo("/problems/person-erased"));
    post(manager(), id, "plan", 4, PLAN)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/person-erased"));
    post(manager(), id, "close", 4, "{\"outcome\": \"completed\", \"summary\": \"Sells honey\"}")
        .then()
        .statusCode(409);
    contact(id, 4, "{\"format\": \"telephone\", \"attendance\": \"did-not-attend\"}")
        .then()
        .statusCode(201);
    post(manager(), id, "close", 5, "{\"outcome\": \"completed\"}").then().statusCode(200);
    assertThat(traces(person)).isZero();
  }

  @Test
  void hearing_of_an_erasure_twice_changes_nothing() {
    erase(person);
    erase(person);
    manager().get("/cases/" + id).then().statusCode(200).header("ETag", "\"4\"");
    assertThat(traces(person)).isZero();
  }

  @Test
  void a_case_opened_after_the_erasure_takes_no_text() {
    erase(person);
    var later = allocated(person);
    contact(later, 2, CONTACT).then().statusCode(409);
    assertThat(traces(person)).isZero();
  }

  @Test
  void a_late_repetition_of_a_request_is_refused() {
    var key = UUID.randomUUID().toString();
    assertThat(contactOnce(key).statusCode()).isEqualTo(201);
    assertThat(contactOnce(key).statusCode()).isEqualTo(201);
    erase(person);
    assertThat(contactOnce(key).statusCode()).isEqualTo(422);
  }

  @Test
  void texts_written_at_the_same_moment_leave_no_key() throws Exception {
    var worker = Steps.clearedLinkWorker("1");
    for (var round = 0; round < 5; round++) {
      var somebody = Steps.newId("p");
      var cases = new ArrayList<String>();
      for (var i = 0; i < 3; i++) {
        cases.add(Steps.waitingCaseOf(somebody));
        Steps.allocate(cases.getLast(), worker).then().statusCode(200);
      }
      var written = new ArrayList<Future<Response>>();
      try (var threads = Executors.newFixedThreadPool(12)) {
        for (var i = 0; i < 12; i++) {
          var one = cases.get(i % 3);
          written.add(threads.submit(() -> Steps.anyVersion(manager(), one, "contacts", CONTACT)));
        }
        publishErasure(somebody);
      }
      awaitErased(somebody);
      assertThat(traces(somebody)).as("round %d", round).isZero();
      for (var answer : written) {
        assertThat(answer.get().statusCode()).isIn(201, 409);
      }
    }
  }

  private static String allocated(String person) {
    var worker = Steps.clearedLinkWorker("1");
    var id = Steps.waitingCaseOf(person);
    Steps.allocate(id, worker).then().statusCode(200);
    return id;
  }

  private static Response contact(String id, int version, String body) {
    return post(manager(), id, "contacts", version, body);
  }

  private Response contactOnce(String key) {
    return Steps.anyVersion(manager().header("Idempotency-Key", key), id, "contacts", CONTACT);
  }

  private void erase(String somebody) {
    publishErasure(somebody);
    awaitErased(somebody);
  }

  private static void publishErasure(String somebody) {
    log()
        .send(
            "person.events",
            somebody,
            "person.erased.v1",
            "{\"personId\": \"%s\", \"reason\": \"objection\", \"erasedOn\": \"%s\"}"
                .formatted(somebody, today()));
  }

  private void awaitErased(String somebody) {
    Awaitility.await("the erasure of " + somebody)
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> count("select count(*) from erased_person where person_id = $1", somebody) == 1);
  }

  /** What would give something away: the key and the texts in the rows. */
  private long traces(String somebody) {
    return count(
        """
        select (select count(*) from subject_key where subject = $1)
          + (select count(*) from contact join case_overview using (case_id)
             where person_id = $1 and note is not null)
          + (select count(*) from goal join case_overview using (case_id)
             where person_id = $1 and wording is not null)
          + (select count(*) from case_overview where person_id = $1 and summary is not null)
          + (select count(*) from processed_command
             where answer #>> '{body,personId}' = $1 and fingerprint <> '')
        """,
        somebody);
  }

  private long count(String sql, String somebody) {
    return pool.preparedQuery(sql).executeAndAwait(Tuple.of(somebody)).iterator().next().getLong(0);
  }
}
