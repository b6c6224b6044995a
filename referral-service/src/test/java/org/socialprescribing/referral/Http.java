package org.socialprescribing.referral;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.socialprescribing.platform.testing.Tokens;

/** What the tests of the running service have in common: tokens, messages, people. */
public final class Http {
  private static final AtomicInteger PEOPLE = new AtomicInteger(1000);

  /** Who refers and on what consent: fields of a request body. */
  public static final String REFERRER =
      """
      "referrer": {"name": "Robin Fictional", "role": "Housing officer",
        "service": "Tenancy support", "organisation": "Sample Homes",
        "phone": "01743 000000"}, "consent": "person-agreed"
      """;

  private static final String CONTEXT =
      Base64.getEncoder()
          .encodeToString("{\"value\":\"2000099999\"}".getBytes(StandardCharsets.UTF_8));

  private Http() {}

  public static RequestSpecification as(Tokens token) {
    return given().auth().oauth2(token.sign());
  }

  public static Tokens gp() {
    return Tokens.of("gp-system").organisation("M82002");
  }

  public static Tokens council() {
    return Tokens.of("referrer")
        .organisation("E06000051")
        .claim("sources", List.of("local-authority", "housing-association", "other-nhs"));
  }

  public static Tokens linkWorker(String... pcns) {
    return Tokens.of("link-worker").pcns(pcns).linkWorker("lw-1");
  }

  public static Tokens manager(String... pcns) {
    return Tokens.of("pcn-manager").pcns(pcns);
  }

  /** The practices of the demo, read once more if they are there already. */
  public static void importDemo() {
    post("practices", "practices.csv").then().statusCode(200);
    post("list-sizes", "list-sizes.csv").then().statusCode(200);
  }

  public static Response post(String kind, String file) {
    return importing(kind, read(Path.of("../deploy/demo/organisations", file)));
  }

  public static Response importing(String kind, String csv) {
    return as(Tokens.of("operator"))
        .contentType("text/csv")
        .body(csv)
        .post("/organisations/imports/" + kind);
  }

  /** Headers of a BaRS message in a conversation of its own. */
  public static RequestSpecification message(Tokens token, String conversation) {
    return message(token, UUID.randomUUID().toString(), conversation);
  }

  public static RequestSpecification message(Tokens token, String request, String conversation) {
    return as(token)
        .contentType("application/fhir+json")
        .accept("application/fhir+json; version=1.4.0")
        .header("X-Request-Id", request)
        .header("X-Correlation-Id", conversation)
        .header("NHSD-Target-Identifier", CONTEXT)
        .header("NHSD-End-User-Organisation", CONTEXT)
        .header("NHSD-Requesting-Software", CONTEXT);
  }

  public static String bars(String name) {
    try (var stream = Http.class.getResourceAsStream("/bars/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request body about a person whom no other test knows. */
  public static String referral(String practice) {
    return referral(practice, nextNhsNumber());
  }

  public static String referral(String practice, String nhsNumber) {
    return """
        {"person": {"nhsNumber": "%s", "familyName": "Sample", "givenName": "Cy",
           "birthDate": "1964-02-29", "sex": "male"},
         "practiceCode": "%s", "source": "housing-association", "needs": ["housing"],
         "reason": "Rent arrears and low mood.", %s}
        """
        .formatted(nhsNumber, practice, REFERRER);
  }

  /** A referral of a new person to a practice, received; answers its id. */
  public static String received(String practice) {
    return as(council())
        .contentType("application/json")
        .body(referral(practice))
        .post("/referrals")
        .then()
        .statusCode(201)
        .extract()
        .path("referralId");
  }

  /** Numbers of the range that is kept for tests, with their check digit. */
  public static String nextNhsNumber() {
    while (true) {
      var nine = "999%06d".formatted(PEOPLE.incrementAndGet());
      var sum = 0;
      for (var i = 0; i < 9; i++) {
        sum += (10 - i) * (nine.charAt(i) - '0');
      }
      var check = (11 - sum % 11) % 11;
      if (check != 10) {
        return nine + check;
      }
    }
  }

  public static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
