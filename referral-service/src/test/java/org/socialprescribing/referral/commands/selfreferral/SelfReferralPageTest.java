package org.socialprescribing.referral.commands.selfreferral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.linkWorker;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;
import org.socialprescribing.referral.Http;

/** The page as somebody uses it who has no script, no mouse or no sight. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SelfReferralPageTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern CONTROL =
      Pattern.compile("<(?:input|textarea)(?![^>]*type=\"hidden\")[^>]* id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");
  private static final Pattern DESCRIBED = Pattern.compile("aria-describedby=\"([^\"]+)\"");

  @Test
  void every_control_has_a_label_and_every_reference_leads_somewhere() {
    var empty = given().get("/self-referral").then().statusCode(200).extract().asString();
    var wrong = send(Map.of()).then().statusCode(400).extract().asString();
    for (var page : List.of(empty, wrong)) {
      var ids = all(ID, page);
      assertThat(all(CONTROL, page)).hasSizeGreaterThan(20);
      assertThat(all(CONTROL, page))
          .allSatisfy(it -> assertThat(page).contains("for=\"" + it + "\""));
      assertThat(ids).containsAll(all(LINK, page));
      all(DESCRIBED, page)
          .forEach(it -> assertThat(ids).containsAll(List.of(it.strip().split(" +", -1))));
      assertThat(page).contains("lang=\"en-GB\"", "<h1>").doesNotContain("<script");
    }
    assertThat(wrong)
        .contains(
            "<title>Error: ", "role=\"alert\"", "href=\"#birthDay\">Enter your date of birth");
  }

  @Test
  void it_may_load_nothing_from_elsewhere_run_nothing_and_stay_nowhere() {
    given()
        .get("/self-referral")
        .then()
        .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'self'"))
        .header("Cache-Control", "no-store")
        .header("Set-Cookie", (String) null);
    given().get("/self-referral.css").then().statusCode(200).contentType("text/css");
  }

  @Test
  void what_was_written_stays_when_something_is_wrong_and_cannot_become_markup() {
    var fields = filledIn();
    fields.put("givenName", "<b onclick='x'>Ada\"");
    fields.put("birthMonth", "13");
    fields.put("nhsNumber", "123");
    send(fields)
        .then()
        .statusCode(400)
        .body(not(containsString("<b onclick")))
        .body(containsString("&lt;b onclick"))
        .body(containsString("value=\"13\""))
        .body(containsString("value=\"loneliness\" checked"))
        .body(containsString("An NHS number has 10 digits"))
        .body(containsString(fields.get("token")));
  }

  @Test
  void what_is_sent_leads_to_a_reference_and_sent_twice_to_the_same() {
    Http.importDemo();
    var fields = filledIn();
    var first = send(fields).then().statusCode(303).extract().header("Location");
    assertThat(send(fields).header("Location")).isEqualTo(first);
    var reference = first.substring(first.indexOf('=') + 1);
    given()
        .get("/self-referral/received?reference=" + reference)
        .then()
        .statusCode(200)
        .body(containsString(reference));
    as(linkWorker("U60057")).get("/self-referrals/" + reference).then().statusCode(200);
    assertThat(send(filledIn()).header("Location")).isNotEqualTo(first);
  }

  @Test
  void a_machine_that_fills_in_everything_learns_nothing_and_leaves_nothing() {
    var fields = filledIn();
    fields.put("website", "https://spam.example");
    var location = send(fields).then().statusCode(303).extract().header("Location");
    var reference = location.substring(location.indexOf('=') + 1);
    as(linkWorker("U60057")).get("/self-referrals/" + reference).then().statusCode(404);
  }

  @Test
  void a_made_up_reference_is_not_shown() {
    given()
        .redirects()
        .follow(false)
        .get("/self-referral/received?reference=<b>Call-0900</b>")
        .then()
        .statusCode(303);
  }

  @Test
  void a_name_in_every_script_arrives_as_it_was_written() {
    var fields = filledIn();
    fields.put("familyName", "Müller-Łukasiewicz 王");
    var location = send(fields).header("Location");
    var reference = location.substring(location.indexOf('=') + 1);
    var worker = Tokens.of("link-worker").pcns("U60057").linkWorker("lw-1");
    String id = as(worker).get("/self-referrals/" + reference).path("referralId");
    String name = as(worker).get("/referrals/" + id).path("person.familyName");
    assertThat(name).isEqualTo("Müller-Łukasiewicz 王");
  }

  private static Response send(Map<String, String> fields) {
    return given()
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(fields)
        .post("/self-referral");
  }

  private static Map<String, String> filledIn() {
    return new HashMap<>(
            Map.of(
                "token", UUID.randomUUID().toString(),
                "givenName", "Ada",
                "familyName", "Example",
                "birthDay", "14",
                "birthMonth", "7",
                "birthYear", "1951",
                "contactBy", "phone",
                "phone", "07700 900001",
                "needs", "loneliness",
                "reason", "I would like to get out more."))
        .entrySet().stream()
            .collect(
                () -> new HashMap<>(Map.of("consent", "yes", "website", "")),
                (map, it) -> map.put(it.getKey(), it.getValue()),
                Map::putAll);
  }

  private static SequencedSet<String> all(Pattern pattern, String page) {
    var found = new LinkedHashSet<String>();
    pattern.matcher(page).results().forEach(it -> found.add(it.group(1)));
    return found;
  }
}
