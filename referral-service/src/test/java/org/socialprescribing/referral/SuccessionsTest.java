package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.importing;
import static org.socialprescribing.referral.Http.manager;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

/** How the map of practices, networks and boards changes with the years; each test has its own. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SuccessionsTest {
  private static final String HEADER =
      "EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME,%s,%s,%s\n";
  private static final String OLD = HEADER.formatted("CCG_CODE", "STP_CODE", "STP_NAME");
  private static final String NEW =
      HEADER.formatted("SUB_ICB_LOCATION_CODE", "ICB_CODE", "ICB_NAME");
  private static final AtomicInteger WORLDS = new AtomicInteger(10);

  private String north = "";
  private String south = "";
  private String one = "";
  private String two = "";
  private String three = "";
  private String board = "";

  @BeforeEach
  void a_board_with_two_networks() {
    var world = WORLDS.incrementAndGet();
    north = "U90%d1".formatted(world);
    south = "U90%d2".formatted(world);
    one = "T%d001".formatted(world);
    two = "T%d002".formatted(world);
    three = "T%d003".formatted(world);
    board = "X" + world;
    importing(
            "practices",
            OLD
                + row("01Jan2022", one, north, "NORTH PCN", board, "Board")
                + row("01Jan2022", two, north, "NORTH PCN", board, "Board")
                + row("01Jan2022", three, south, "SOUTH PCN", board, "Board"))
        .then()
        .statusCode(200)
        .body("accepted", equalTo(3))
        .body("successions", empty());
  }

  @Test
  void a_network_merges_by_command_and_its_practices_follow_on_the_day() {
    var said = change("/pcns/" + north + "/merge", merger(south, "2026-04-01"));
    said.then().statusCode(200).body("practices", containsInAnyOrder(one, two));
    on(one, "2026-03-31").body("pcnCode", equalTo(north)).body("until", equalTo("2026-03-31"));
    on(one, "2026-04-01").body("pcnCode", equalTo(south)).body("pcnName", equalTo("ONE PCN"));
    members(north, "2026-04-01").body("$", empty());
    members(south, "2026-04-01").body("$", hasSize(3));
    members(north, "2026-03-31").body("practiceCode", contains(one, two));

    var merged = KafkaLog.ofTestBroker().await("organisation.events", it -> it.key().equals(north));
    assertThat(merged.type()).isEqualTo("organisation.merged.v1");
    assertThat(merged.data().get("into").asText()).isEqualTo(south);
    var followed =
        KafkaLog.ofTestBroker()
            .await(
                "organisation.events",
                it -> it.key().equals(one) && it.data().path("pcnCode").asText().equals(south));
    assertThat(followed.data().get("from").asText()).isEqualTo("2026-04-01");
  }

  @Test
  void said_again_a_merger_changes_nothing_and_said_otherwise_it_is_refused() {
    change("/pcns/" + north + "/merge", merger(south, "2026-04-01")).then().statusCode(200);
    change("/pcns/" + north + "/merge", merger(south, "2026-04-01"))
        .then()
        .statusCode(200)
        .body("practices", empty());
    change("/pcns/" + north + "/merge", merger("U99999", "2026-05-01"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/organisation-merged"));
    change("/pcns/" + south + "/merge", merger(north, "2026-05-01"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/organisation-merged"));
    change("/pcns/" + south + "/merge", merger(south, "2026-05-01"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/merger-with-itself"));
    change("/pcns/U99998/merge", merger(south, "2026-05-01"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/organisation-without-practices"));
    change("/pcns/X1/merge", merger(south, "2026-05-01")).then().statusCode(400);
  }

  @Test
  void what_is_announced_ahead_does_not_show_before_its_day() {
    var tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1);
    change("/pcns/" + north + "/merge", merger(south, tomorrow.toString())).then().statusCode(200);
    as(manager()).get("/organisations/practices/" + one).then().body("pcnCode", equalTo(north));
    on(one, tomorrow.toString()).body("pcnCode", equalTo(south));
  }

  @Test
  void boards_merge_and_get_other_names() {
    change("/icbs/" + board + "/rename", "{\"name\": \"New name\", \"on\": \"2022-07-01\"}")
        .then()
        .statusCode(200)
        .body("practices", hasSize(3));
    change("/icbs/" + board + "/merge", merger("Z" + board.substring(1), "2026-04-01"))
        .then()
        .statusCode(200)
        .body("practices", hasSize(3));
    on(three, "2022-06-30").body("icbName", equalTo("Board"));
    on(three, "2026-03-31").body("icbName", equalTo("New name"));
    on(three, "2026-04-01")
        .body("icbCode", equalTo("Z" + board.substring(1)))
        .body("pcnCode", equalTo(south));
    as(manager())
        .get("/organisations/successions?code=" + board)
        .then()
        .body("on", contains("2022-07-01", "2026-04-01"));
  }

  @Test
  void a_later_extract_shows_a_merger_and_it_is_recorded_as_one() {
    importing(
            "practices",
            NEW
                + row("01Apr2026", one, south, "SOUTH PCN", board, "Board")
                + row("01Apr2026", two, south, "SOUTH PCN", board, "Board")
                + row("01Apr2026", three, south, "SOUTH PCN", board, "Board"))
        .then()
        .body("accepted", equalTo(2))
        .body("unchanged", equalTo(1))
        .body("moves.practiceCode", containsInAnyOrder(one, two))
        .body("successions", hasSize(1))
        .body("successions[0].code", equalTo(north))
        .body("successions[0].into", equalTo(south));
    as(manager())
        .get("/organisations/successions?code=" + north)
        .then()
        .body("on", contains("2026-04-01"));
  }

  @Test
  void a_network_of_which_somebody_stays_or_is_not_in_the_extract_has_not_merged() {
    importing("practices", NEW + row("01Apr2026", one, south, "SOUTH PCN", board, "Board"))
        .then()
        .body("moves", hasSize(1))
        .body("successions", empty());
    importing(
            "practices",
            NEW
                + row("01May2026", two, "U", "Unallocated", board, "Board")
                + row("01May2026", three, south, "SOUTH PCN", board, "Board"))
        .then()
        .body("moves[0].before", equalTo(north))
        .body("moves[0]", not(hasKey("after")))
        .body("successions", empty());
    on(two, "2026-05-01").body("$", not(hasKey("pcnCode")));
  }

  @Test
  void an_older_extract_after_a_newer_does_not_undo_it() {
    importing("practices", NEW + row("01Apr2026", one, north, "NORTH PCN", board, "Board"))
        .then()
        .body("accepted", equalTo(0))
        .body("unchanged", equalTo(1));
    importing("practices", OLD + row("01Jan2024", one, south, "SOUTH PCN", board, "Board"))
        .then()
        .body("accepted", equalTo(1));
    on(one, "2024-01-01").body("pcnCode", equalTo(south));
    on(one, "2026-04-01").body("pcnCode", equalTo(north));
    as(manager()).get("/organisations/practices/" + one).then().body("pcnCode", equalTo(north));
  }

  @Test
  void a_practice_leaves_and_joins_by_command_on_the_version_that_was_read() {
    var read = as(manager()).get("/organisations/practices/" + one + "/memberships");
    read.then().statusCode(200).body("$", hasSize(1));
    var path = "/practices/" + one;
    move(path + "/leave", "{\"from\": \"2026-04-01\"}", null).then().statusCode(428);
    move(path + "/leave", "{\"from\": \"2026-04-01\"}", read.header("ETag")).then().statusCode(200);
    var join =
        "{\"pcnCode\": \"%s\", \"pcnName\": \"SOUTH PCN\", \"from\": \"2026-06-01\"}"
            .formatted(south);
    move(path + "/join", join, read.header("ETag")).then().statusCode(412);
    move(path + "/join", join, "\"2\"").then().statusCode(200);
    on(one, "2026-05-01").body("$", not(hasKey("pcnCode")));
    on(one, "2026-06-01").body("pcnCode", equalTo(south));
    on(one, "2026-03-31").body("pcnCode", equalTo(north));
  }

  @Test
  void only_operators_change_and_days_before_anything_was_known_are_empty() {
    as(manager(north))
        .contentType("application/json")
        .body(merger(south, "2026-04-01"))
        .post("/organisations/pcns/" + north + "/merge")
        .then()
        .statusCode(403);
    on(one, "2021-12-31").statusCode(404);
    as(manager())
        .get("/organisations/practices/" + one + "/membership?on=today")
        .then()
        .statusCode(400);
  }

  private static ValidatableResponse on(String practice, String day) {
    return as(manager())
        .get("/organisations/practices/" + practice + "/membership?on=" + day)
        .then();
  }

  private static ValidatableResponse members(String pcn, String day) {
    return as(manager()).get("/organisations/pcns/" + pcn + "/practices?on=" + day).then();
  }

  private static Response change(String path, String body) {
    return as(Tokens.of("operator"))
        .contentType("application/json")
        .body(body)
        .post("/organisations" + path);
  }

  private static Response move(String path, String body, @Nullable String ifMatch) {
    var request = as(Tokens.of("operator")).contentType("application/json").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .post("/organisations" + path);
  }

  private static String merger(String into, String on) {
    return "{\"into\": \"%s\", \"name\": \"ONE PCN\", \"on\": \"%s\"}".formatted(into, on);
  }

  private static String row(
      String date, String practice, String pcn, String pcnName, String icb, String icbName) {
    return String.join(
            ",", date, practice, "PRACTICE " + practice, pcn, pcnName, "M2L0M", icb, icbName)
        + "\n";
  }
}
