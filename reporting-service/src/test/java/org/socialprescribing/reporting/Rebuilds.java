package org.socialprescribing.reporting;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.socialprescribing.platform.testing.Tokens;

/** Looks after the projections as an operator. */
final class Rebuilds {
  private static final String PATH = "/operations/projections/";

  private Rebuilds() {}

  /** Has a projection computed again and waits until the new generation serves. */
  static int rebuild(String projection) {
    var asked = ask("operator", projection).then().statusCode(202).extract();
    int generation = asked.jsonPath().getInt("generation");
    await(projection)
        .atMost(20, SECONDS)
        .until(() -> "live".equals(state(asked.header("Location"), generation)));
    return generation;
  }

  static Response ask(String role, String projection) {
    return as(role).post(PATH + projection + "/rebuild");
  }

  static JsonPath status(String projection) {
    return as("operator").get(PATH + projection).then().statusCode(200).extract().jsonPath();
  }

  static Response drop(String projection, int generation) {
    return as("operator").delete(PATH + projection + "/generations/" + generation);
  }

  static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role).sign());
  }

  private static String state(String address, int generation) {
    return as("operator")
        .get(address)
        .jsonPath()
        .getString("generations.find { it.generation == " + generation + " }.state");
  }
}
