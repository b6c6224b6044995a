package org.socialprescribing.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

/** Who sees what, and in which form. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AccessTest {
  private static boolean published;
  @Inject JournalProbe probe;

  @BeforeEach
  void two_boards_with_networks() {
    if (!published) {
      var start = Story.today().minusMonths(10);
      probe.publish(StoryEvents.shuffled(new Story("QA1", start, 11), 11));
      probe.publish(StoryEvents.shuffled(new Story("QA2", start, 12), 12));
      published = true;
    }
  }

  @Test
  void an_analyst_sees_every_network_of_the_own_board_and_no_other() {
    get(Tokens.of("icb-analyst").icb("QA1"), "/iif/pc-01")
        .statusCode(200)
        .body("rows.pcnCode", contains("QA1-N1", "QA1-N2", "QA1-N3"));
    get(Tokens.of("icb-analyst").icb("QA1"), "/iif/pc-01/QA2-N1").statusCode(404);
    get(Tokens.of("icb-analyst").icb("QA1"), "/caseload/QA2-N1").statusCode(404);
  }

  @Test
  void a_manager_sees_the_own_networks_only() {
    var manager = Tokens.of("pcn-manager").pcns("QA2-N2").icb("QA2");

    get(manager, "/caseload").statusCode(200).body("rows.pcnCode", contains("QA2-N2"));
    get(manager, "/iif/pc-01").statusCode(200).body("rows.pcnCode", contains("QA2-N2"));
    get(manager, "/iif/pc-01/QA2-N1").statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"link-worker", "supervisor", "referrer", "gp-system", "operator"})
  void other_roles_see_no_figures(String role) {
    get(Tokens.of(role).icb("QA1").pcns("QA1-N1"), "/iif/pc-01").statusCode(403);
    get(Tokens.of(role).icb("QA1").pcns("QA1-N1"), "/caseload").statusCode(403);
  }

  @Test
  void without_a_token_or_with_a_foreign_one_there_is_no_answer() {
    given().accept("application/json").get("/iif/pc-01").then().statusCode(401);
    get(Tokens.of("icb-analyst").icb("QA1").foreign(), "/caseload").statusCode(401);
    get(Tokens.of("icb-analyst").icb("QA1").expired(), "/caseload").statusCode(401);
  }

  @Test
  void only_an_operator_rebuilds_and_only_what_exists() {
    Rebuilds.ask("icb-analyst", "cases").then().statusCode(403);
    Rebuilds.ask("operator", "no-such-projection").then().statusCode(404);
    Rebuilds.rebuild("cases");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/iif/pc-01?year=2026",
        "/iif/pc-01?year=2090-91",
        "/iif/pc-01?definition=2050-51",
        "/iif/pc-01?disclosure=all",
        "/caseload?asOf=yesterday",
        "/caseload?asOf=2090-01-01"
      })
  void a_choice_that_does_not_exist_is_refused_in_words(String path) {
    get(Tokens.of("icb-analyst").icb("QA1"), path)
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/iif/pc-01?definition=2022-23", "/caseload?asOf="})
  void small_numbers_are_hidden_and_all_others_rounded(String path) {
    var rounded = new Reports("QA1").json(path);
    var exact = new Reports("QA1").json(path + "&disclosure=unrounded");

    for (var pointer : counts(path)) {
      for (int i = 0; i < 3; i++) {
        var count = exact.path("rows").get(i).at(pointer).asLong();
        var shown = rounded.path("rows").get(i).at(pointer);
        if (count >= 1 && count <= 7) {
          assertThat(shown.isNull()).as(pointer + " " + count).isTrue();
        } else {
          assertThat(shown.asLong() % 5).isZero();
          assertThat(Math.abs(shown.asLong() - count)).isLessThanOrEqualTo(2);
        }
      }
    }
  }

  private static List<String> counts(String path) {
    return path.startsWith("/iif")
        ? List.of("/numerator", "/declined", "/patients")
        : List.of("/open/waiting", "/open/active", "/referrals/declined", "/contacts/attended");
  }

  @Test
  void a_practice_is_never_shown_unrounded() {
    var detail = new Reports("QA1").json("/iif/pc-01/QA1-N1?disclosure=unrounded");

    assertThat(detail.path("practices")).isNotEmpty();
    for (var practice : detail.path("practices")) {
      assertThat(practice.path("numerator").asLong() % 5).isZero();
    }
  }

  private static ValidatableResponse get(Tokens caller, String path) {
    return given().auth().oauth2(caller.sign()).accept("application/json").get(path).then();
  }
}
