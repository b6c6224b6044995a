package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.importing;
import static org.socialprescribing.referral.Http.manager;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OrganisationsTest {
  private static final Path NATION = Path.of("../../shared/reference/nhs-organisations");

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @Test
  void an_extract_read_again_changes_nothing() {
    Http.post("practices", "practices.csv")
        .then()
        .body("accepted", equalTo(0))
        .body("unchanged", equalTo(52))
        .body("rejected", empty());
  }

  @Test
  void the_directory_shows_networks_with_their_patients() {
    as(manager("U60057"))
        .get("/organisations/pcns?icb=QOC")
        .then()
        .statusCode(200)
        .body("pcnCode", hasItems("U60057", "U26345"))
        .body("$", hasSize(8))
        .body("find { it.pcnCode == 'U60057' }.practices", equalTo(16));
    as(manager("U60057")).get("/organisations/pcns").then().body("pcnCode", hasItems("U60057"));
    as(manager("U60057"))
        .get("/organisations/practices/M82002")
        .then()
        .body("pcnCode", equalTo("U60057"))
        .body("patients", equalTo(11043));
    as(manager("U60057")).get("/organisations/practices/A00000").then().statusCode(404);
  }

  @Test
  void a_practice_is_published_with_the_day_from_which_it_belongs() {
    var record =
        KafkaLog.ofTestBroker()
            .await(
                "organisation.events",
                it -> it.key().equals("M82002") && it.type().contains("assigned"));
    assertThat(record.data().get("from").asText()).isEqualTo("2022-01-01");
  }

  @Test
  void wrong_rows_are_reported_and_good_ones_kept() {
    var csv =
        """
        CODE,SEX,AGE,NUMBER_OF_PATIENTS,EXTRACT_DATE
        A00001,ALL,ALL,10,01JAN2021
        A00002,ALL,ALL,many,01JAN2021
        """;
    importing("list-sizes", csv)
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1))
        .body("rejected[0].line", equalTo(3))
        .body("rejected[0].column", equalTo("NUMBER_OF_PATIENTS"))
        .body("rejected[0].reason", equalTo("NUMBER_OF_PATIENTS is no count."));
  }

  @Test
  void another_file_is_refused() {
    importing("practices", "a,b\n1,2\n")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/wrong-columns"));
    as(manager("U60057"))
        .contentType("text/csv")
        .body("x")
        .post("/organisations/imports/practices")
        .then()
        .statusCode(403);
  }

  @Test
  void the_whole_nation_is_imported_in_seconds() {
    assumeTrue(Files.isDirectory(NATION));
    var before = Instant.now();
    importing("practices", Http.read(NATION.resolve("gp-reg-pat-prac-map.csv")))
        .then()
        .statusCode(200)
        .body("rejected", empty());
    importing("list-sizes", Http.read(NATION.resolve("gp-reg-pat-prac-all.csv")))
        .then()
        .statusCode(200)
        .body("rejected", empty());
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(40));
    as(manager("U60057"))
        .get("/organisations/practices/G82080")
        .then()
        .body("pcnCode", equalTo("U50767"))
        .body("patients", equalTo(32378));
  }
}
