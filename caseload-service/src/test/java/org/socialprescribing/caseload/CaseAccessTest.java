package org.socialprescribing.caseload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.socialprescribing.caseload.Steps.PCN;
import static org.socialprescribing.caseload.Steps.linkWorker;
import static org.socialprescribing.caseload.Steps.manager;
import static org.socialprescribing.caseload.Steps.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CaseAccessTest {
  private static final String CONTACT = "{\"format\": \"telephone\", \"attendance\": \"attended\"}";

  @Test
  void without_a_valid_token_nothing_is_told() {
    given().get("/cases").then().statusCode(401).contentType("application/problem+json");
    Steps.as(Tokens.of("pcn-manager").pcns(PCN).expired()).get("/cases").then().statusCode(401);
    Steps.as(Tokens.of("pcn-manager").pcns(PCN).foreign()).get("/cases").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gp-system", "referrer", "supervisor", "icb-analyst", "operator"})
  void roles_that_do_not_work_on_cases_are_refused(String role) {
    Steps.as(Tokens.of(role).pcns(PCN)).get("/cases").then().statusCode(403);
  }

  @Test
  void only_a_manager_allocates() {
    var worker = Steps.clearedLinkWorker("1");
    var id = Steps.waitingCase();

    post(linkWorker(worker), id, "allocate", 1, "{\"linkWorkerId\": \"%s\"}".formatted(worker))
        .then()
        .statusCode(403);
  }

  @Test
  void a_case_of_somebody_else_does_not_exist() {
    var worker = Steps.clearedLinkWorker("1");
    var other = Steps.clearedLinkWorker("1");
    var id = Steps.allocatedCase(worker);

    linkWorker(worker).get("/cases/" + id).then().statusCode(200);
    linkWorker(other).get("/cases/" + id).then().statusCode(404);
    manager("U99999").get("/cases/" + id).then().statusCode(404);
    post(linkWorker(other), id, "contacts", 2, CONTACT).then().statusCode(404);
    post(manager("U99999"), id, "close", 2, "{\"outcome\": \"moved-away\"}").then().statusCode(404);
    post(manager("U99999"), id, "allocate", 2, "{\"linkWorkerId\": \"%s\"}".formatted(other))
        .then()
        .statusCode(404);
    linkWorker(other).get("/cases").then().body("items", empty());
    linkWorker(worker).get("/cases").then().body("items.caseId", equalTo(java.util.List.of(id)));
  }

  @Test
  void a_change_needs_the_current_version() {
    var worker = Steps.clearedLinkWorker("1");
    var id = Steps.allocatedCase(worker);

    linkWorker(worker).body(CONTACT).post("/cases/" + id + "/contacts").then().statusCode(428);
    post(linkWorker(worker), id, "contacts", 1, CONTACT).then().statusCode(412);
    post(linkWorker(worker), id, "contacts", 2, CONTACT).then().statusCode(201);
  }

  @Test
  void the_same_idempotency_key_records_one_contact() {
    var worker = Steps.clearedLinkWorker("1");
    var id = Steps.allocatedCase(worker);
    var key = Steps.newId("key");

    var first = post(linkWorker(worker).header("Idempotency-Key", key), id, "contacts", 2, CONTACT);
    var again = post(linkWorker(worker).header("Idempotency-Key", key), id, "contacts", 2, CONTACT);

    first.then().statusCode(201);
    again.then().statusCode(201).header("Location", first.header("Location"));
    assertThat(again.jsonPath().getMap("$")).isEqualTo(first.jsonPath().getMap("$"));
    linkWorker(worker).get("/cases/" + id).then().body("contacts", hasSize(1));
    post(
            linkWorker(worker).header("Idempotency-Key", key),
            id,
            "hold",
            3,
            "{\"reason\": \"other\"}")
        .then()
        .statusCode(422);
  }

  @Test
  void a_list_goes_on_where_its_last_page_ended() {
    var worker = Steps.clearedLinkWorker("1");
    var first = Steps.allocatedCase(worker);
    var second = Steps.allocatedCase(worker);

    var page = linkWorker(worker).queryParam("limit", 1).get("/cases");
    page.then().header("Link", containsString("rel=\"next\"")).body("items.caseId", hasItem(first));
    linkWorker(worker)
        .queryParam("limit", 1)
        .queryParam("cursor", page.jsonPath().getString("nextCursor"))
        .get("/cases")
        .then()
        .body("items.caseId", hasItem(second))
        .body("items.caseId", not(hasItem(first)))
        .body("$", not(org.hamcrest.Matchers.hasKey("nextCursor")));
  }

  @Test
  void lists_are_filtered_by_stage_and_pcn() {
    var waiting = Steps.waitingCase();

    manager()
        .queryParam("stage", "waiting")
        .queryParam("pcn", PCN)
        .queryParam("limit", 500)
        .get("/cases")
        .then()
        .body("items.caseId", hasItem(waiting))
        .body("items.stage", org.hamcrest.Matchers.everyItem(equalTo("waiting")));
    manager().queryParam("stage", "asleep").get("/cases").then().statusCode(400);
    manager().queryParam("cursor", "yesterday").get("/cases").then().statusCode(400);
    manager().queryParam("limit", 0).get("/cases").then().statusCode(400);
    manager().queryParam("pcn", "U99999").get("/cases").then().body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format\": \"by-pigeon\", \"attendance\": \"attended\"}",
        "{\"attendance\": \"attended\"}",
        "{\"format\": \"telephone\", \"attendance\": \"attended\", \"minutes\": 0}",
        "{\"format\": \"telephone\", \"attendance\": \"attended\", \"on\": \"31 May\"}",
        "{\"format\": ",
        "",
        "[]"
      })
  void a_contact_that_makes_no_sense_is_a_clear_400(String body) {
    var id = Steps.waitingCase();

    post(manager(), id, "contacts", 1, body)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }
}
