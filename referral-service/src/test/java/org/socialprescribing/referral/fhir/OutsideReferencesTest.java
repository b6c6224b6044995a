package org.socialprescribing.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.referral.Http;

/** A name that looks like an address is a name. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OutsideReferencesTest {
  private Trap trap;

  @BeforeEach
  void set() throws IOException {
    trap = new Trap();
  }

  @AfterEach
  void remove() {
    trap.close();
  }

  @Test
  void what_a_body_points_to_is_never_asked_for() {
    var url = "\"" + trap.url() + "\"";
    var body =
        HostileJson.with(
            Rest.request()
                .replace(
                    "\"https://fhir.hl7.org.uk/StructureDefinition/UKCore-ServiceRequest\"", url),
            """
            "implicitRules": %1$s,
            "instantiatesUri": [%1$s],
            "instantiatesCanonical": [%1$s],
            "basedOn": [{"reference": %1$s}],
            "performer": [{"reference": %1$s}],
            "supportingInfo": [{"reference": %1$s}],
            "extension": [{"url": %1$s, "valueAttachment": {"url": %1$s}}],
            "text": {"status": "generated",
              "div": "<div xmlns='http://www.w3.org/1999/xhtml'><img src='%2$s'/></div>"}
            """
                .formatted(url, trap.url()));
    assertThat(Rest.refer(body).statusCode()).isEqualTo(201);
    nobodyAsked();
  }

  @Test
  void what_a_message_points_to_is_never_asked_for() {
    var message =
        Http.bars("new-referral.json")
            .replace("https://fhir.nhs.uk/StructureDefinition/BARSBundleMessage", trap.url())
            .replaceFirst(
                "\"resourceType\": \"ServiceRequest\"",
                "\"resourceType\": \"ServiceRequest\", \"implicitRules\": \"%1$s\", \"instantiatesUri\": [\"%1$s\"]"
                    .formatted(trap.url()));
    assertThat(message).contains(trap.url());
    Http.message(Http.gp(), UUID.randomUUID().toString())
        .body(message)
        .post("/fhir/$process-message")
        .then()
        .statusCode(200);
    nobodyAsked();
  }

  @Test
  void what_xml_points_to_is_never_asked_for() {
    var xml =
        HostileXml.with(
            Door.fhirXml().getFirst().good(),
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"%1$s\"/>"
                .formatted(trap.url()));
    var body =
        "<?xml-stylesheet href=\"%1$s\" type=\"text/xsl\"?>".formatted(trap.url())
            + xml.replaceFirst(
                " xmlns=",
                " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xsi:schemaLocation=\"http://hl7.org/fhir %1$s\" xmlns="
                        .formatted(trap.url()));
    assertThat(body).contains("schemaLocation");
    var answer = Rest.fhir(Http.gp()).contentType(Fhir.XML).body(body).post("/fhir/ServiceRequest");
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 400);
    nobodyAsked();
  }

  private void nobodyAsked() {
    assertThat(trap.asked()).isZero();
    RestAssured.get(trap.url());
    assertThat(trap.asked()).isEqualTo(1);
  }
}
