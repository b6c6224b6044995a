package org.socialprescribing.referral.commands.selfreferral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(RateLimitTest.Behind.class)
@TestMethodOrder(OrderAnnotation.class)
class RateLimitTest {
  @Inject Transactions transactions;

  /** A proxy whose header is believed, and small limits. */
  public static class Behind implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "referral.self-referral.client-address-header", "X-Forwarded-For",
          "referral.self-referral.per-address", "3",
          "referral.self-referral.overall", "12",
          "referral.self-referral.window", "24h");
    }
  }

  @Test
  @Order(1)
  void one_address_may_send_so_much_and_is_told_when_to_come_back() {
    for (var i = 0; i < 3; i++) {
      from("192.0.2.1").then().statusCode(202);
    }
    var refused = from("192.0.2.1");
    refused.then().statusCode(429).contentType("application/problem+json");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 86_400);
    given()
        .header("X-Forwarded-For", "192.0.2.1")
        .contentType("application/x-www-form-urlencoded")
        .formParam("givenName", "Ada")
        .post("/self-referral")
        .then()
        .statusCode(429)
        .contentType("text/html");
    from("192.0.2.2").then().statusCode(202);
  }

  @Test
  @Order(2)
  void only_what_the_proxy_wrote_last_counts() {
    from("198.51.100.7, 192.0.2.1").then().statusCode(429);
    from("192.0.2.1, 192.0.2.3").then().statusCode(202);
  }

  @Test
  @Order(3)
  void a_home_with_many_addresses_of_one_network_is_one() {
    from("2001:db8:1:2::1").then().statusCode(202);
    from("2001:db8:1:2::2").then().statusCode(202);
    from("2001:db8:1:2:ffff::3").then().statusCode(202);
    from("2001:db8:1:2::4").then().statusCode(429);
  }

  @Test
  @Order(4)
  void no_address_is_kept_in_the_clear() {
    var counters =
        transactions
            .read(session -> Sql.select(session, "select counter from self_referral_rate"))
            .await()
            .atMost(Duration.ofSeconds(5))
            .toString();
    assertThat(counters).doesNotContain("192.0.2", "2001");
  }

  @Test
  @Order(5)
  void all_together_may_send_so_much() {
    var last = 0;
    for (var i = 10; i < 25; i++) {
      last = from("192.0.2." + i).statusCode();
    }
    assertThat(last).isEqualTo(429);
  }

  private static Response from(String forwardedFor) {
    return given()
        .header("X-Forwarded-For", forwardedFor)
        .contentType("application/json")
        .body(Examples.REQUEST)
        .post("/self-referrals");
  }
}
