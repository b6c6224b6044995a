package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.gp;
import static org.socialprescribing.referral.Http.linkWorker;
import static org.socialprescribing.referral.Http.referral;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.platform.testing.KafkaLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

/** The doors of everybody who refers and is no GP system. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SourcesTest {
  private static final String OURS = "housing-association";

  @BeforeEach
  void practices() {
    Http.importDemo();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other-nhs",
        "local-authority",
        "pharmacy",
        "emergency-service",
        "job-centre",
        "housing-association",
        "vcse"
      })
  void every_kind_of_place_refers_for_itself_and_for_no_other(String source) {
    var body = referral("M82002").replace(OURS, source);
    var theirs = Tokens.of("referrer").organisation("FVR79").claim("sources", List.of(source));
    var id = post(theirs, body).then().statusCode(201).extract().<String>path("referralId");
    as(theirs).get("/referrals/" + id).then().body("source", equalTo(source));
    var received =
        KafkaLog.ofTestBroker().await("referral.events", it -> it.key().equals(id)).data();
    assertThat(received.get("source").asText()).isEqualTo(source);

    var others = Tokens.of("referrer").organisation("FVR79").claim("sources", List.of("self"));
    post(others, body).then().statusCode(403).body("type", equalTo("/problems/source-not-yours"));
  }

  @Test
  void a_token_that_names_no_source_stands_for_none() {
    post(Tokens.of("referrer").organisation("FVR79"), referral("M82002")).then().statusCode(403);
  }

  @Test
  void a_gp_system_stands_for_general_practice_only() {
    var body = referral("M82002");
    post(gp(), body.replace(OURS, "gp-practice")).then().statusCode(201);
    post(gp(), body).then().statusCode(403);
  }

  @Test
  void who_refers_and_on_what_consent_is_mandatory_and_told_field_by_field() {
    var nobody = referral("M82002").replace(Http.REFERRER, "\"consent\": null");
    post(council(), nobody)
        .then()
        .statusCode(400)
        .body("violations.field", contains("referrer", "consent"));
    post(council(), referral("M82002").replace("\"phone\": \"01743 000000\"", "\"phone\": null"))
        .then()
        .statusCode(400)
        .body("violations.message", contains("needs an email or a phone"));
    post(council(), referral("M82002").replace("Tenancy support", " ").replace("01743", "ring"))
        .then()
        .statusCode(400)
        .body("violations.field", hasItems("referrer.service", "referrer.phone"));
  }

  @Test
  void the_network_reads_who_referred_and_how_to_reach_the_person_and_nobody_else_does() {
    var body =
        referral("M82002")
            .replace(
                "\"consent\":",
                "\"contact\": {\"by\": \"text-message\", \"note\": \"after five\"}, \"consent\":");
    var id = post(council(), body).then().statusCode(201).extract().<String>path("referralId");
    as(linkWorker("U60057"))
        .get("/referrals/" + id)
        .then()
        .body("details.referrer.name", equalTo("Robin Fictional"))
        .body("details.referrer.role", equalTo("Housing officer"))
        .body("details.consent", equalTo("person-agreed"))
        .body("details.contact.by", equalTo("text-message"))
        .body("details.contact.note", equalTo("after five"));
    assertThat(KafkaLog.ofTestBroker().await("referral.events", it -> it.key().equals(id)).data())
        .satisfies(it -> assertThat(it.toString()).doesNotContain("Robin", "after five", "01743"));
  }

  private static Response post(Tokens token, String body) {
    return as(token).contentType("application/json").body(body).post("/referrals");
  }
}
