package org.socialprescribing.local.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.socialprescribing.local.Service;
import org.socialprescribing.local.Stack;

/**
 * All that is ever written of a person: two referrals, an access need, a rectification, a case with
 * a note, a plan and a summary.
 *
 * @param person the id that the register gave
 * @param referral by message, whose case it is
 */
record Told(String person, String referral, String caseId) {
  static final String NHS_NUMBER = "9990004587";

  /** What of it must be nowhere in the clear, not even while the person is known. */
  static final List<String> SECRETS =
      List.of(
          "Quillfeather",
          "Zephyrine",
          NHS_NUMBER,
          "1947-03-09",
          "ZZ99 3WZ",
          "Nonesuch Yard",
          "07700 900451",
          "quill@example.org",
          "Bartholomea",
          "lighthouse choir",
          "accordion",
          "after teatime",
          "postage stamps",
          "marionettes",
          "Ottoline",
          "keeps bees",
          "show the hive",
          "sells honey");

  private static final Path ROOT = Path.of("../..");
  private static final String PCN = "U24883";
  private static final String WORKER = "00000000-0000-4000-8000-0000000000e1";

  private static final String BY_HAND =
      """
      {"person": {"nhsNumber": "%s", "familyName": "Quillfeather", "givenName": "Zephyrine",
         "birthDate": "1947-03-09", "postcode": "ZZ99 3WZ", "phone": "07700 900451",
         "accessNeeds": [{"kind": "communication-support", "note": "Speaks through marionettes"}]},
       "practiceCode": "M82005", "source": "local-authority", "needs": ["loneliness"],
       "reason": "Sorts postage stamps all day.", "consent": "person-agreed",
       "referrer": {"name": "Robin Fictional", "service": "Adult social care",
         "organisation": "Sample Council", "phone": "01743 000000"}}
      """
          .formatted(NHS_NUMBER);

  static Told in(Stack stack) throws IOException {
    var driver = Actor.of(stack, "demo-driver");
    prepare(driver);
    var referral = byMessage(Actor.of(stack, "gp-system"));
    var known =
        driver
            .post(
                Service.REFERRAL,
                "/referrals",
                "application/json",
                BY_HAND,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()))
            .expect(201);
    driver
        .post(
            Service.REFERRAL,
            "/referrals",
            "application/json",
            BY_HAND.replace("M82005", "Zephyrine"),
            Map.of())
        .expect(400);
    var path = "/referrals/" + referral;
    var received = driver.get(Service.REFERRAL, path).expect(200);
    driver.post(Service.REFERRAL, path + "/accept", received.etag(), Map.of()).expect(200);
    rectified(driver, known.text("personId"));
    return new Told(known.text("personId"), referral, supported(driver, referral));
  }

  private static void rectified(Actor driver, String person) {
    var read = driver.get(Service.REFERRAL, "/people/" + person).expect(200);
    var right =
        Map.of(
            "nhsNumber", NHS_NUMBER,
            "familyName", "Quillfeather",
            "givenName", "Zephyrine Ottoline",
            "birthDate", "1947-03-09",
            "postcode", "ZZ99 3WZ",
            "phone", "07700 900451",
            "reason", "person-request");
    driver
        .post(Service.REFERRAL, "/people/" + person + "/rectify-identity", read.etag(), right)
        .expect(200);
  }

  private static void prepare(Actor driver) throws IOException {
    for (var file : List.of("practices", "list-sizes")) {
      var text = Files.readString(ROOT.resolve("deploy/demo/organisations/" + file + ".csv"));
      var path = "/organisations/imports/" + file;
      driver.post(Service.REFERRAL, path, "text/csv", text, Map.of()).expect(200);
    }
    var started = LocalDate.now(ZoneId.of("Europe/London")).minusYears(2);
    var worker =
        Map.of(
            "name",
            "Winifred Fictitious",
            "pcnCode",
            PCN,
            "wte",
            1,
            "employer",
            "pcn",
            "arrsFunded",
            true,
            "startedOn",
            started.toString(),
            "linkWorkerId",
            WORKER);
    var registered =
        driver.postOnceKnown(Service.SUPERVISION, "/link-workers", "", worker).expect(201);
    driver
        .post(
            Service.SUPERVISION,
            "/link-workers/" + WORKER + "/clear",
            registered.etag(),
            Map.of("clearedOn", started.plusDays(30).toString()))
        .expect(200);
  }

  private static String byMessage(Actor gp) throws IOException {
    var message =
        Files.readString(ROOT.resolve("referral-service/src/test/resources/bars/new-referral.json"))
            .replace("\"Example\"", "\"Quillfeather\"")
            .replace("\"Ada\"", "\"Zephyrine\"")
            .replace("9990000018", NHS_NUMBER)
            .replace("1951-07-14", "1947-03-09")
            .replace("SY1 1AA", "ZZ99 3WZ")
            .replace("1 Sample Street", "7 Nonesuch Yard")
            .replace("07700 900001", "07700 900451")
            .replace("ada@example.org", "quill@example.org")
            .replace("\"Bo\"", "\"Bartholomea\"")
            .replace("her sister moved", "the lighthouse choir moved")
            .replace("used to sing", "has an accordion")
            .replace("in the afternoon", "after teatime")
            .replace("M82002", "M82005");
    var context =
        Base64.getEncoder()
            .encodeToString("{\"value\":\"erasure\"}".getBytes(StandardCharsets.UTF_8));
    var headers =
        Map.of(
            "Accept",
            "application/fhir+json",
            "X-Request-Id",
            UUID.randomUUID().toString(),
            "X-Correlation-Id",
            UUID.randomUUID().toString(),
            "NHSD-Target-Identifier",
            context,
            "NHSD-End-User-Organisation",
            context,
            "NHSD-Requesting-Software",
            context);
    var path = "/fhir/$process-message";
    var type = "application/fhir+json";
    var reply = gp.post(Service.REFERRAL, path, type, message, headers).expect(200);
    gp.post(Service.REFERRAL, path, type, message, headers).expect(409);
    return StreamSupport.stream(reply.body().path("entry").spliterator(), false)
        .map(entry -> entry.path("resource"))
        .filter(it -> it.path("resourceType").asText().equals("ServiceRequest"))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  private static String supported(Actor driver, String referral) {
    var cases =
        driver.getUntil(
            Service.CASELOAD,
            "/cases?referral=" + referral,
            answer -> answer.body().path("items").size() == 1);
    var id = cases.body().at("/items/0/caseId").asText();
    driver
        .postOnceKnown(
            Service.CASELOAD, "/cases/" + id + "/allocate", "\"1\"", Map.of("linkWorkerId", WORKER))
        .expect(200);
    var contact = "{\"format\":\"home-visit\",\"attendance\":\"attended\",\"note\":\"Keeps bees\"}";
    driver
        .post(
            Service.CASELOAD,
            "/cases/" + id + "/contacts",
            "application/json",
            contact,
            Map.of("If-Match", "\"2\"", "Idempotency-Key", UUID.randomUUID().toString()))
        .expect(201);
    var goals = Map.of("goals", List.of(Map.of("text", "Show the hive to a neighbour")));
    driver.post(Service.CASELOAD, "/cases/" + id + "/plan", "\"3\"", goals).expect(200);
    driver
        .post(
            Service.CASELOAD,
            "/cases/" + id + "/close",
            "\"4\"",
            Map.of("outcome", "completed", "summary", "Sells honey"))
        .expect(200);
    return id;
  }
}
