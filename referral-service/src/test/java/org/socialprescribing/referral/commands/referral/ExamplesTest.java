package org.socialprescribing.referral.commands.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.referral.Http;

/** The examples of the API description work as they stand. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ExamplesTest {

  @Test
  void the_example_of_a_referral_is_taken_and_answered_as_described() {
    Http.importDemo();
    var answer =
        Http.as(Http.council())
            .contentType("application/json")
            .body(Examples.REFERRAL)
            .post("/referrals");

    assertThat(answer.statusCode()).isEqualTo(201);
    Map<String, Object> described = JsonPath.from(Examples.ANSWER).get("$");
    Map<String, Object> given = answer.path("$");
    assertThat(given.keySet()).isEqualTo(described.keySet());
    assertThat(given).containsEntry("status", "received").containsEntry("pcnCode", "U60057");
  }

  @Test
  void the_description_is_served_with_its_title_and_examples() {
    given()
        .get("/openapi")
        .then()
        .statusCode(200)
        .body(containsString("Referral service"))
        .body(containsString("Lives alone since the spring"));
  }
}
