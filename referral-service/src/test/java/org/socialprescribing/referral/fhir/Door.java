package org.socialprescribing.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.socialprescribing.platform.testing.Tokens;
import org.socialprescribing.referral.Http;

/**
 * Where a body may come in.
 *
 * @param good one that is taken there
 */
record Door(String path, Tokens caller, String type, String good) {
  private static final String CONTEXT =
      Base64.getEncoder().encodeToString("{\"a\":1}".getBytes(StandardCharsets.UTF_8));

  static List<Door> fhirJson() {
    return List.of(
        new Door("/fhir/ServiceRequest", Http.gp(), Fhir.JSON, FhirExamples.SERVICE_REQUEST),
        new Door("/fhir", Http.gp(), Fhir.JSON, FhirExamples.TRANSACTION),
        new Door("/fhir/$process-message", Http.gp(), Fhir.JSON, FhirExamples.MESSAGE),
        new Door("/fhir/Task", Http.gp(), Fhir.JSON, FhirExamples.TASK),
        new Door("/fhir/Subscription", Http.gp(), Fhir.JSON, SubscriptionExamples.SUBSCRIPTION));
  }

  static List<Door> fhirXml() {
    return fhirJson().stream().map(Door::inXml).toList();
  }

  static List<Door> plainJson() {
    var rename = "{\"name\": \"SHREWSBURY CENTRAL PCN\", \"on\": \"2026-04-01\"}";
    var self =
        """
        {"givenName": "Ada", "familyName": "Example", "birthDate": "1951-07-14",
         "phone": "07700 900001", "contactBy": "phone", "consent": true,
         "reason": "I would like to get out more."}
        """;
    return List.of(
        new Door("/referrals", Http.council(), "application/json", Http.referral("M82002")),
        new Door("/self-referrals", Http.gp(), "application/json", self),
        new Door(
            "/organisations/pcns/U60057/rename",
            Tokens.of("operator"),
            "application/json",
            rename));
  }

  boolean isFhir() {
    return path.startsWith("/fhir");
  }

  HttpRequest request(BodyPublisher body, String... headers) {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + path.replace("$", "%24")))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + caller.sign())
            .header("Content-Type", type)
            .header("X-Request-Id", UUID.randomUUID().toString())
            .header("X-Correlation-Id", UUID.randomUUID().toString())
            .header("NHSD-Target-Identifier", CONTEXT)
            .header("NHSD-End-User-Organisation", CONTEXT)
            .header("NHSD-Requesting-Software", CONTEXT);
    for (var i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request.POST(body).build();
  }

  private Door inXml() {
    var resource = FhirContext.forR4Cached().newJsonParser().parseResource(good);
    return new Door(path, caller, Fhir.XML, Fhir.write(resource, Fhir.XML));
  }
}
