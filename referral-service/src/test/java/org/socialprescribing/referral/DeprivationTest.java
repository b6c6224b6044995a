package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.manager;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

/** How deprived the area is where a person lives is known by tables that the deployer brings. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeprivationTest {
  private static final String NETWORK = "U60057";
  private static final Path DEMO = Path.of("../deploy/demo/deprivation");
  private static final KafkaLog LOG = KafkaLog.ofTestBroker();

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void the_decile_of_the_newest_edition_is_published_and_never_the_place() {
    load("postcodes", "postcode,lsoa\nZZ31 1AA,E01900001\nzz311aa,E01900002\n");
    load("deciles", "lsoa,edition,decile\nE01900001,2019,7\nE01900002,2025,2\n");
    String person = refer("zz31 1aa").path("personId");
    var registered =
        LOG.await("person.events", it -> it.key().equals(person) && it.type().contains("regist"));
    assertThat(registered.data().get("imdDecile").asInt()).isEqualTo(2);
    assertThat(registered.data().get("imdEdition").asText()).isEqualTo("2025");
    assertThat(registered.data().toString()).doesNotContainIgnoringCase("zz31", "E0190000");
  }

  @Test
  void people_who_were_there_before_the_tables_are_assessed_on_demand() {
    String person = refer("ZZ32 1AA").path("personId");
    load("postcodes", "postcode,lsoa\nZZ32 1AA,E01900003\n");
    load("deciles", "lsoa,edition,decile\nE01900003,2025,9\n");
    record(person).then().body("demographics", not(hasKey("deprivation")));

    String cursor = null;
    do {
      var page =
          as(Tokens.of("operator"))
              .queryParam("cursor", cursor == null ? "" : cursor)
              .queryParam("limit", 100)
              .post("/deprivation/assessments");
      page.then().statusCode(200).body("assessed", greaterThanOrEqualTo(0));
      cursor = page.path("nextCursor");
    } while (cursor != null);

    record(person).then().body("demographics.deprivation.decile", equalTo(9));
    var recorded =
        LOG.await(
            "person.events", it -> it.key().equals(person) && it.type().contains("demographics"));
    assertThat(recorded.data().get("imdDecile").asInt()).isEqualTo(9);
  }

  @Test
  void a_right_address_leads_to_the_right_decile() {
    load("postcodes", "postcode,lsoa\nZZ33 1AA,E01900004\nZZ33 1AB,E01900005\n");
    load("deciles", "lsoa,edition,decile\nE01900004,2025,1\nE01900005,2025,10\n");
    String person = refer("ZZ33 1AA").path("personId");
    record(person).then().body("demographics.deprivation.decile", equalTo(1));
    as(linkWorker(NETWORK))
        .contentType("application/json")
        .header("If-Match", "*")
        .body(
            """
            {"familyName": "Sample", "givenName": "Cy", "birthDate": "1964-02-29",
             "postcode": "ZZ33 1AB", "reason": "changed-since"}
            """)
        .post("/people/" + person + "/rectify-identity")
        .then()
        .statusCode(200);
    record(person).then().body("demographics.deprivation.decile", equalTo(10));
  }

  @Test
  void wrong_rows_are_reported_by_line_and_good_ones_kept() {
    importing(
            "postcodes",
            "lsoa,postcode,note\nE01900006,ZZ34 1AA,x\nE01900006,Nowhere,x\nW01000001,ZZ34 1AB,x\n")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1))
        .body("rejected", hasSize(2))
        .body("rejected[0].line", equalTo(3))
        .body("rejected[0].reason", equalTo("postcode is not one."))
        .body("rejected[1].line", equalTo(4));
    importing(
            "deciles", "lsoa,edition,decile\nE01900006,2025,0\nE01900006,25,1\nE01900006,2025,4\n")
        .then()
        .body("accepted", equalTo(1))
        .body("rejected.line", equalTo(List.of(2, 3)));
  }

  @Test
  void the_tables_of_the_demo_are_whole_and_read_again_change_nothing() {
    load("postcodes", Http.read(DEMO.resolve("postcodes.csv")));
    load("deciles", Http.read(DEMO.resolve("deciles.csv")));
    importing("deciles", Http.read(DEMO.resolve("deciles.csv")))
        .then()
        .body("accepted", equalTo(0));
  }

  @Test
  void only_an_operator_imports_and_another_file_is_refused() {
    importing("deciles", "a,b\n1,2\n")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/wrong-columns"));
    as(manager(NETWORK))
        .contentType("text/csv")
        .body("lsoa,edition,decile\n")
        .post("/deprivation/imports/deciles")
        .then()
        .statusCode(403);
  }

  private static void load(String kind, String csv) {
    importing(kind, csv).then().statusCode(200).body("rejected", hasSize(0));
  }

  private static Response importing(String kind, String csv) {
    return as(Tokens.of("operator"))
        .contentType("text/csv")
        .body(csv)
        .post("/deprivation/imports/" + kind);
  }

  private static Response record(String person) {
    return as(linkWorker(NETWORK)).get("/people/" + person);
  }

  private static Response refer(String postcode) {
    var response =
        as(council())
            .contentType("application/json")
            .body(
                Http.referral("M82002")
                    .replace(
                        "\"sex\": \"male\"",
                        "\"sex\": \"male\", \"postcode\": \"" + postcode + "\""))
            .post("/referrals");
    response.then().statusCode(201);
    return response;
  }
}
