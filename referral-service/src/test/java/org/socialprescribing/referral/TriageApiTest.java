package org.socialprescribing.referral;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.manager;
import static org.socialprescribing.referral.Http.received;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

/** The description of triage can be followed as it stands. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TriageApiTest {
  private static final String PCN = "U60057";

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void the_examples_of_triage_can_be_sent_one_after_the_other() {
    var description = description();
    var id = received("M82002");
    var path = "/referrals/{id}/";
    send(linkWorker(PCN), id, 1, "request-information", description, path);
    send(council(), id, 2, "provide-information", description, path);
    send(linkWorker(PCN), id, 3, "return", description, path);
    send(council(), id, 4, "resubmit", description, path);
    send(manager(PCN), id, 5, "redirect", description, path);
    var other = received("M82002");
    as(linkWorker(PCN))
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body("{}")
        .post("/referrals/" + other + "/offer")
        .then()
        .statusCode(200);
  }

  @Test
  void the_examples_of_a_service_can_be_sent_as_they_stand() {
    var description = description();
    as(manager(PCN))
        .contentType("application/json")
        .header("If-Match", "*")
        .body(example(description, "/services/{pcn}", "put"))
        .put("/services/" + PCN)
        .then()
        .statusCode(200);
    as(manager(PCN))
        .contentType("application/json")
        .header("If-Match", "*")
        .body(example(description, "/services/{pcn}/pause", "post"))
        .post("/services/" + PCN + "/pause")
        .then()
        .statusCode(200);
    as(manager(PCN))
        .header("If-Match", "*")
        .post("/services/" + PCN + "/resume")
        .then()
        .statusCode(200);
  }

  private static JsonPath description() {
    return given().accept("application/json").get("/openapi").jsonPath();
  }

  private static void send(
      Tokens token, String id, int version, String action, JsonPath description, String path) {
    as(token)
        .contentType("application/json")
        .header("If-Match", "\"" + version + "\"")
        .body(example(description, path + action, "post"))
        .post("/referrals/" + id + "/" + action)
        .then()
        .statusCode(200);
  }

  private static Object example(JsonPath description, String path, String method) {
    Map<String, Map<String, Object>> examples =
        description.get(
            "paths.'%s'.%s.requestBody.content.'application/json'.examples"
                .formatted(path, method));
    return requireNonNull(examples.values().iterator().next().get("value"));
  }
}
