package org.socialprescribing.referral.fhir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.socialprescribing.referral.fhir.Rest.fhir;
import static org.socialprescribing.referral.fhir.Rest.request;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;
import org.socialprescribing.referral.Http;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ServiceRequestSearchTest {
  private static final String PATH = "/fhir/ServiceRequest";
  private static final String SYSTEM = "https://gp.example.org/Id/referral";

  /** A client that no other test is. */
  private final Tokens client = Tokens.of("gp-system").organisation("Y" + UUID.randomUUID());

  @Test
  void a_sender_finds_its_referral_by_what_it_calls_it() {
    var name = UUID.randomUUID().toString();
    var id = refer(name);
    search("identifier", SYSTEM + "|" + name)
        .then()
        .statusCode(200)
        .body("type", equalTo("searchset"))
        .body("entry.resource.id", contains(id))
        .body("entry[0].search.mode", equalTo("match"));
    search("identifier", name).then().body("entry.resource.id", contains(id));
    search("identifier", Systems.REFERRAL + "|" + id)
        .then()
        .body("entry.resource.id", contains(id));
    search("_id", id).then().body("entry.resource.id", contains(id));
  }

  @Test
  void nobody_finds_the_referrals_of_another() {
    var name = UUID.randomUUID().toString();
    refer(name);
    assertThat(ids(fhir(Http.gp()).queryParam("identifier", name).get(PATH))).isEmpty();
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    var sent = List.of(refer(), refer(), refer());
    var found = new ArrayList<String>();
    var page = search("_count", "2");
    found.addAll(ids(page));
    assertThat(found).hasSize(2);
    var next = page.<String>path("link.find { it.relation == 'next' }.url");
    var last = fhir(client).urlEncodingEnabled(false).get(next);
    found.addAll(ids(last));
    assertThat(found).isEqualTo(sent);
    assertThat(last.<List<String>>path("link.relation")).containsExactly("self");
  }

  @Test
  void what_has_changed_since_a_time_is_found() {
    var id = refer();
    search("_lastUpdated", "ge2026-01-01").then().body("entry.resource.id", contains(id));
    assertThat(ids(search("_lastUpdated", "ge2999-01-01T00:00:00Z"))).isEmpty();
    assertThat(ids(search("_lastUpdated", "lt2026-01-01"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=active",
        "_lastUpdated=soon",
        "_count=0",
        "_id=7",
        "_cursor=x",
        "_sort=-date"
      })
  void a_search_that_cannot_be_done_is_refused_rather_than_widened(String query) {
    fhir(client)
        .get(PATH + "?" + query)
        .then()
        .statusCode(400)
        .body("resourceType", equalTo("OperationOutcome"));
  }

  private Response search(String name, String value) {
    return fhir(client).queryParam(name, value).get(PATH);
  }

  private String refer() {
    return refer(UUID.randomUUID().toString());
  }

  private String refer(String name) {
    return fhir(client)
        .body(request(name, Http.nextNhsNumber()))
        .post(PATH)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static List<String> ids(Response page) {
    List<Map<String, Map<String, Object>>> entries = page.path("entry");
    return entries == null
        ? List.of()
        : entries.stream()
            .map(it -> (String) requireNonNull(it.get("resource")).get("id"))
            .toList();
  }
}
