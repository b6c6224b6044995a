package org.socialprescribing.supervision;

import static io.restassured.RestAssured.given;
import static org.socialprescribing.supervision.Api.as;
import static org.socialprescribing.supervision.Api.manager;
import static org.socialprescribing.supervision.Api.register;
import static org.socialprescribing.supervision.Api.someId;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ApiDescriptionTest {
  private static final String PCN = "U60057";

  @Test
  void the_examples_of_the_description_can_be_sent_as_they_stand() {
    register(someId(), PCN).then().statusCode(201);
    var description = given().accept("application/json").get("/openapi").jsonPath();

    var linkWorker =
        as(manager(PCN))
            .body(example(description, "/link-workers", "Part time"))
            .post("/link-workers");
    linkWorker.then().statusCode(201);
    as(manager(PCN))
        .body(example(description, "/link-workers/{linkWorkerId}/sessions", "Clinical"))
        .post(linkWorker.header("Location") + "/sessions")
        .then()
        .statusCode(201);
  }

  private static Object example(JsonPath description, String path, String name) {
    return description.get(
        "paths.'%s'.post.requestBody.content.'application/json'.examples.'%s'.value"
            .formatted(path, name));
  }
}
