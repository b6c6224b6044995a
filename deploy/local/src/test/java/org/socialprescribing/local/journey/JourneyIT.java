package org.socialprescribing.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialprescribing.local.RunningStack;
import org.socialprescribing.local.Service;
import org.socialprescribing.local.Stack;

@ExtendWith(RunningStack.class)
class JourneyIT {
  private static final Path ROOT = Path.of("../..");
  private static final String PCN = "U60057";
  private static final String WORKER = "00000000-0000-4000-8000-000000000001";

  private final Stack stack;
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

  JourneyIT(Stack stack) {
    this.stack = stack;
  }

  @Test
  void a_referral_goes_all_the_way_from_the_gp_system_to_the_analyst() throws Exception {
    importOrganisations();
    takeOnLinkWorker();

    var correlation = UUID.randomUUID().toString();
    var request = UUID.randomUUID().toString();
    var gp = Actor.of(stack, "gp-system");
    var referral = referralOf(send(gp, request, correlation).expect(200).body());
    assertThat(task(gp, referral)).isEqualTo("requested");
    var again = send(gp, request, correlation).expect(409);
    assertThat(again.body().at("/issue/0/code").asText()).isEqualTo("duplicate");
    assertThat(again.body().at("/issue/0/details/coding/0/code").asText())
        .isEqualTo("REC_CONFLICT");

    var manager = Actor.of(stack, "pcn-manager");
    var received = manager.get(Service.REFERRAL, "/referrals/" + referral).expect(200);
    manager
        .post(Service.REFERRAL, "/referrals/" + referral + "/accept", received.etag(), Map.of())
        .expect(200);
    assertThat(task(gp, referral)).isEqualTo("accepted");

    var caseId =
        manager
            .getUntil(
                Service.CASELOAD,
                "/cases?referral=" + referral,
                answer -> answer.body().path("items").size() == 1)
            .body()
            .at("/items/0/caseId")
            .asText();
    support(manager, caseId);
    gp.getUntil(
        Service.REFERRAL,
        "/fhir/Task/" + referral,
        answer -> answer.text("status").equals("completed"));

    supervise();
    report();
  }

  private void importOrganisations() throws IOException {
    var operator = Actor.of(stack, "operator");
    for (var file : List.of("practices", "list-sizes")) {
      var text = Files.readString(ROOT.resolve("deploy/demo/organisations/" + file + ".csv"));
      var path = "/organisations/imports/" + file;
      operator.post(Service.REFERRAL, path, "text/csv", text, Map.of()).expect(200);
    }
  }

  private void takeOnLinkWorker() {
    var manager = Actor.of(stack, "pcn-manager");
    var started = today.minusYears(2);
    var registered =
        manager
            .postOnceKnown(
                Service.SUPERVISION,
                "/link-workers",
                "",
                Map.of(
                    "name",
                    "Wilhelmina Fictitious",
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
                    WORKER))
            .expect(201);
    manager
        .post(
            Service.SUPERVISION,
            "/link-workers/" + WORKER + "/clear",
            registered.etag(),
            Map.of("clearedOn", started.plusDays(30).toString()))
        .expect(200);
  }

  private static Actor.Answer send(Actor gp, String request, String correlation)
      throws IOException {
    var message =
        Files.readString(
            ROOT.resolve("referral-service/src/test/resources/bars/new-referral.json"));
    var context =
        Base64.getEncoder()
            .encodeToString("{\"value\":\"journey\"}".getBytes(StandardCharsets.UTF_8));
    return gp.post(
        Service.REFERRAL,
        "/fhir/$process-message",
        "application/fhir+json",
        message,
        Map.of(
            "Accept", "application/fhir+json",
            "X-Request-Id", request,
            "X-Correlation-Id", correlation,
            "NHSD-Target-Identifier", context,
            "NHSD-End-User-Organisation", context,
            "NHSD-Requesting-Software", context));
  }

  private static String referralOf(JsonNode reply) {
    return StreamSupport.stream(reply.path("entry").spliterator(), false)
        .map(entry -> entry.path("resource"))
        .filter(resource -> resource.path("resourceType").asText().equals("ServiceRequest"))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  private static String task(Actor gp, String referral) {
    return gp.get(Service.REFERRAL, "/fhir/Task/" + referral).expect(200).text("status");
  }

  private void support(Actor manager, String caseId) {
    var path = "/cases/" + caseId;
    var allocated =
        manager
            .postOnceKnown(
                Service.CASELOAD, path + "/allocate", "\"1\"", Map.of("linkWorkerId", WORKER))
            .expect(200);
    var worker = Actor.of(stack, "link-worker");
    var met =
        worker
            .post(
                Service.CASELOAD,
                path + "/contacts",
                allocated.etag(),
                Map.of("format", "home-visit", "attendance", "attended", "minutes", 50))
            .expect(201);
    worker
        .post(Service.CASELOAD, path + "/close", allocated.etag(), Map.of("outcome", "completed"))
        .expect(412);
    var planned =
        worker
            .post(
                Service.CASELOAD,
                path + "/plan",
                met.etag(),
                Map.of("goals", List.of(Map.of("text", "Walk with the Tuesday group."))))
            .expect(200);
    worker
        .post(Service.CASELOAD, path + "/close", planned.etag(), Map.of("outcome", "completed"))
        .expect(200);
  }

  private void supervise() {
    var session =
        Map.of("kind", "clinical", "minutes", 60, "supervisorProfession", "general-practitioner");
    Actor.of(stack, "supervisor")
        .post(Service.SUPERVISION, "/link-workers/" + WORKER + "/sessions", "", session)
        .expect(201);
  }

  private void report() {
    var analyst = Actor.of(stack, "icb-analyst");
    var year = today.getMonthValue() >= 4 ? today.getYear() : today.getYear() - 1;
    var path =
        "/iif/pc-01?disclosure=unrounded&definition=2022-23&year=%d-%02d"
            .formatted(year, (year + 1) % 100);
    var pc01 =
        analyst.getUntil(
            Service.REPORTING, path, answer -> row(answer).path("numerator").asInt() == 1);
    assertThat(row(pc01).path("denominator").asInt()).isGreaterThan(14_605);
    assertThat(row(pc01).path("toLower").path("people").asInt()).isPositive();
    var caseload =
        analyst.getUntil(
            Service.REPORTING,
            "/caseload?disclosure=unrounded",
            answer -> row(answer).at("/contacts/attended").asInt() == 1);
    assertThat(row(caseload).at("/open/active").asInt()).isZero();
    analyst.get(Service.CASELOAD, "/cases?pcn=" + PCN).expect(403);
  }

  private static JsonNode row(Actor.Answer answer) {
    return StreamSupport.stream(answer.body().path("rows").spliterator(), false)
        .filter(row -> row.path("pcnCode").asText().equals(PCN))
        .findFirst()
        .orElse(answer.body().path("nothing"));
  }
}
