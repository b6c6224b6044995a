package org.socialprescribing.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LedgerServers.class)
class LedgerTest {
  @Inject DataSource database;

  private final String first = UUID.randomUUID().toString();
  private final String second = UUID.randomUUID().toString();

  @Test
  void postings_to_two_accounts_are_made_together_and_take_effect_elsewhere() {
    post("\"0\"", "[5, -2]", "[2]").then().statusCode(200).header("ETag", "\"2\"");

    given().get("/accounts/" + first).then().statusCode(200).body("balance", equalTo(3));
    org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> effects() == 3);
  }

  @Test
  void what_the_second_account_refuses_does_not_happen_to_the_first() {
    post("\"0\"", "[5]", "[-2]").then().statusCode(409);

    given().get("/accounts/" + first).then().statusCode(404);
  }

  @Test
  void an_old_version_is_refused() {
    post("\"0\"", "[5]", "[2]").then().statusCode(200);
    post("\"0\"", "[5]", "[2]").then().statusCode(412);
  }

  private Response post(String ifMatch, String amounts, String others) {
    return given()
        .contentType(ContentType.JSON)
        .header("If-Match", ifMatch)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            """
            {"action": "test", "legs": [{"account": "%s", "amounts": %s},
                                        {"account": "%s", "amounts": %s}]}
            """
                .formatted(first, amounts, second, others))
        .post("/postings");
  }

  private long effects() throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select coalesce(sum(effects), 0) from total where account in (?, ?)")) {
      query.setString(1, first);
      query.setString(2, second);
      try (var row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }
}
