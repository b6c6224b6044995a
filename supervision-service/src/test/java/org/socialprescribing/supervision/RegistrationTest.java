package org.socialprescribing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.socialprescribing.supervision.Api.as;
import static org.socialprescribing.supervision.Api.later;
import static org.socialprescribing.supervision.Api.linkWorker;
import static org.socialprescribing.supervision.Api.manager;
import static org.socialprescribing.supervision.Api.newLinkWorker;
import static org.socialprescribing.supervision.Api.register;
import static org.socialprescribing.supervision.Api.someId;
import static org.socialprescribing.supervision.Api.start;
import static org.socialprescribing.supervision.Api.supervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RegistrationTest {
  private static final String PCN = "U10001";

  @Test
  void a_network_takes_on_a_link_worker_and_the_others_hear_of_it_without_the_name() {
    var id = someId();
    register(id, PCN)
        .then()
        .statusCode(201)
        .header("Location", endsWith("/link-workers/" + id))
        .header("ETag", "\"1\"")
        .body("linkWorkerId", equalTo(id));

    var published =
        KafkaLog.ofTestBroker().await("supervision.events", record -> record.key().equals(id));
    assertThat(published.type()).isEqualTo("link-worker.registered.v1");
    assertThat(published.data().path("pcnCode").asText()).isEqualTo(PCN);
    assertThat(published.data().path("employer").asText()).isEqualTo("vcse");
    assertThat(published.value()).doesNotContain("Ada");
  }

  @Test
  void manager_supervisor_and_link_worker_see_the_record_and_nobody_else() {
    var id = someId();
    register(id, PCN).then().statusCode(201);

    for (var caller : new Tokens[] {manager(PCN), supervisor(id), linkWorker(id)}) {
      as(caller)
          .get("/link-workers/{id}", id)
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("name", equalTo("Ada Example"))
          .body("wte", equalTo(0.8f))
          .body("startedOn", equalTo(start().toString()))
          .body("clearedOn", nullValue())
          .body(
              "clinicalSupervision.dueBy", equalTo(start().plusMonths(1).minusDays(1).toString()));
    }
    for (var stranger :
        new Tokens[] {manager("U19999"), supervisor(someId()), linkWorker(someId())}) {
      as(stranger).get("/link-workers/{id}", id).then().statusCode(404);
    }
    as(Tokens.of("icb-analyst").icb("QOP")).get("/link-workers/{id}", id).then().statusCode(403);
    RestAssured.get("/link-workers/{id}", id).then().statusCode(401);
  }

  @Test
  void a_network_that_the_organisation_register_has_not_named_is_refused() {
    as(manager("U18888"))
        .body(newLinkWorker(someId(), "U18888"))
        .post("/link-workers")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", endsWith("/pcn-unknown"));
  }

  @Test
  void a_manager_registers_only_for_own_networks() {
    as(manager("U10002"))
        .body(newLinkWorker(someId(), PCN))
        .post("/link-workers")
        .then()
        .statusCode(403);
    as(supervisor(someId()))
        .body(newLinkWorker(someId(), PCN))
        .post("/link-workers")
        .then()
        .statusCode(403);
  }

  @Test
  void the_same_request_under_one_key_registers_once() {
    register(someId(), PCN).then().statusCode(201);
    var body = newLinkWorker(someId(), PCN);
    body.remove("linkWorkerId");
    var key = someId();

    var first = as(manager(PCN)).header("Idempotency-Key", key).body(body).post("/link-workers");
    var second = as(manager(PCN)).header("Idempotency-Key", key).body(body).post("/link-workers");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.path("linkWorkerId").toString()).isEqualTo(first.path("linkWorkerId"));
  }

  @Test
  void an_id_is_given_once() {
    var id = someId();
    register(id, PCN).then().statusCode(201);
    as(manager(PCN))
        .body(newLinkWorker(id, PCN))
        .post("/link-workers")
        .then()
        .statusCode(409)
        .body("type", endsWith("/link-worker-already-registered"));
  }

  @Test
  void what_is_wrong_with_a_registration_is_said_field_by_field() {
    var body = newLinkWorker("not an id", PCN);
    body.put("wte", 1.5);
    body.put("name", " ");
    as(manager(PCN))
        .body(body)
        .post("/link-workers")
        .then()
        .statusCode(400)
        .body("violations.field", hasItems("wte", "name", "linkWorkerId"));

    body.put("employer", "circus");
    as(manager(PCN))
        .body(body)
        .post("/link-workers")
        .then()
        .statusCode(400)
        .body("violations.field", contains("employer"));

    as(manager(PCN)).body("{\"name\":").post("/link-workers").then().statusCode(400);
    as(manager(PCN)).post("/link-workers").then().statusCode(400);
  }

  @Test
  void clearing_needs_the_version_that_was_read_and_happens_once() {
    var id = someId();
    register(id, PCN).then().statusCode(201);
    var cleared = Map.of("clearedOn", later());

    as(manager(PCN)).body(cleared).post("/link-workers/{id}/clear", id).then().statusCode(428);
    as(manager(PCN))
        .header("If-Match", "\"7\"")
        .body(cleared)
        .post("/link-workers/{id}/clear", id)
        .then()
        .statusCode(412);
    as(manager(PCN))
        .header("If-Match", "\"1\"")
        .body(cleared)
        .post("/link-workers/{id}/clear", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("clearedOn", equalTo(later()));
    as(manager(PCN))
        .header("If-Match", "\"2\"")
        .body(cleared)
        .post("/link-workers/{id}/clear", id)
        .then()
        .statusCode(409)
        .body("type", endsWith("/link-worker-already-cleared"));
    as(manager("U10002"))
        .header("If-Match", "\"2\"")
        .body(cleared)
        .post("/link-workers/{id}/clear", id)
        .then()
        .statusCode(404);
  }

  @Test
  void a_leaver_is_published_and_after_the_last_day_nothing_is_due() {
    var id = someId();
    register(id, PCN).then().statusCode(201);
    as(manager(PCN))
        .header("If-Match", "\"1\"")
        .body(Map.of("leftOn", later()))
        .post("/link-workers/{id}/leave", id)
        .then()
        .statusCode(200)
        .body("leftOn", equalTo(later()));

    KafkaLog.ofTestBroker()
        .await(
            "supervision.events",
            record -> record.key().equals(id) && record.type().equals("link-worker.left.v1"));
    as(manager(PCN))
        .get("/link-workers/{id}", id)
        .then()
        .body("leftOn", equalTo(later()))
        .body("clinicalSupervision.overdue", equalTo(false))
        .body("clinicalSupervision.dueBy", nullValue());
  }

  @Test
  void leaving_without_a_date_is_leaving_today() {
    var id = someId();
    register(id, PCN).then().statusCode(201);
    as(manager(PCN))
        .header("If-Match", "*")
        .post("/link-workers/{id}/leave", id)
        .then()
        .statusCode(200)
        .body("leftOn", notNullValue());
  }
}
