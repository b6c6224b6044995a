package org.socialprescribing.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

/** An operator has the figures computed again while analysts go on reading them. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RebuildJourneyTest {
  private static final List<String> PROJECTIONS =
      List.of("organisations", "people", "referrals", "cases", "workforce");

  @Inject JournalProbe probe;

  @ConfigProperty(name = "quarkus.management.test-port")
  int management;

  @Test
  void an_operator_rebuilds_and_reports_do_not_change() {
    var story = new Story("QB1", LocalDate.of(2024, 3, 1), 21);
    probe.publish(StoryEvents.shuffled(story, 21));
    var pc01 = report("/iif/pc-01?year=2024-25&disclosure=unrounded");
    var caseload = report("/caseload?disclosure=unrounded&asOf=2025-03-31");
    assertThat(pc01.path("rows")).hasSize(3);

    for (var projection : PROJECTIONS) {
      int old = live(projection);
      int built = Rebuilds.rebuild(projection);

      assertThat(built).isGreaterThan(old);
      assertThat(state(projection, old)).containsEntry("state", "retired");
      assertThat(state(projection, built))
          .containsEntry("state", "live")
          .containsEntry("requestedBy", "operator-subject");
    }

    assertThat(report("/iif/pc-01?year=2024-25&disclosure=unrounded")).isEqualTo(pc01);
    assertThat(report("/caseload?disclosure=unrounded&asOf=2025-03-31")).isEqualTo(caseload);
  }

  @Test
  void the_old_generation_is_kept_until_it_is_dropped_and_the_one_in_service_stays() {
    int old = live("cases");
    int built = Rebuilds.rebuild("cases");
    var schema = String.valueOf(state("cases", old).get("schema"));
    assertThat(probe.rows(schema + ".support_case")).hasSameSizeAs(probe.rows("support_case"));

    Rebuilds.drop("cases", built)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/generation-in-service"));
    Rebuilds.drop("cases", old).then().statusCode(204);

    assertThat(state("cases", old))
        .containsEntry("state", "dropped")
        .containsEntry("droppedBy", "operator-subject");
    assertThat(probe.rows("(select nspname from pg_namespace)"))
        .noneMatch(it -> it.contains(schema));
    Rebuilds.as("operator")
        .get("/operations/actions")
        .then()
        .statusCode(200)
        .body("items[0].action", equalTo("drop-projection"))
        .body("items[0].target", equalTo("cases generation " + old));
    Rebuilds.drop("cases", old).then().statusCode(404);
    Rebuilds.drop("cases", 4711).then().statusCode(404);
  }

  @Test
  void all_projections_serve_up_to_the_end_of_the_journal() {
    var all = Rebuilds.as("operator").get("/operations/projections").then().statusCode(200);

    all.body("projection", equalTo(PROJECTIONS));
    all.body("servedVersion", equalTo(List.of(1, 2, 2, 1, 1)));
    all.body("lag", equalTo(List.of(0, 0, 0, 0, 0)));
  }

  @Test
  void readiness_and_metrics_tell_of_the_projections() {
    RestAssured.given()
        .port(management)
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'projections' }.data.cases", equalTo("serves"));
    RestAssured.given()
        .port(management)
        .get("/q/metrics")
        .then()
        .body(containsString("platform_projections_lag{projection=\"cases\"} 0.0"))
        .body(containsString("platform_projections_building{projection=\"people\"}"));
  }

  @Test
  void only_an_operator_looks_after_projections() {
    Rebuilds.as("icb-analyst").get("/operations/projections").then().statusCode(403);
    Rebuilds.as("icb-analyst")
        .delete("/operations/projections/cases/generations/1")
        .then()
        .statusCode(403);
    RestAssured.given()
        .auth()
        .oauth2(Tokens.of("operator").foreign().sign())
        .get("/operations/projections")
        .then()
        .statusCode(401);
  }

  private static int live(String projection) {
    return Rebuilds.status(projection).getInt("generations.find { it.state == 'live' }.generation");
  }

  private static Map<String, Object> state(String projection, int generation) {
    return Rebuilds.status(projection)
        .getMap("generations.find { it.generation == " + generation + " }");
  }

  /** Without the log position, which other tests move. */
  private static ObjectNode report(String path) {
    return ((ObjectNode) new Reports("QB1").json(path)).without(List.of("logPosition"));
  }
}
