package org.socialprescribing.referral.fhir;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.socialprescribing.platform.testing.Tokens;
import org.socialprescribing.referral.Http;

/** What tests of the FHIR REST interface have in common. */
final class Rest {
  static final String NUMBER = "9990000018";
  static final String NAME = "R-0001";

  private Rest() {}

  static RequestSpecification fhir(Tokens token) {
    return Http.as(token).contentType(Fhir.JSON).accept(Fhir.JSON);
  }

  static String resource(String name) {
    try (var stream = Rest.class.getResourceAsStream("/fhir/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request under an identifier of its own, for a person whom no other test knows. */
  static String request() {
    return request(UUID.randomUUID().toString(), Http.nextNhsNumber());
  }

  static String request(String identifier, String number) {
    return resource("service-request.json").replace(NAME, identifier).replace(NUMBER, number);
  }

  static Response refer(String body) {
    return fhir(Http.gp()).body(body).post("/fhir/ServiceRequest");
  }

  /** A referral made over REST; answers its id. */
  static String referred() {
    return refer(request()).then().statusCode(201).extract().path("id");
  }
}
