package org.socialprescribing.platform.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class KeyRotationTest {
  /** The former master key of application.properties, and a subject key that it wrapped. */
  private static final String FORMER = "rotated-out";

  @Inject Transactions transactions;
  @Inject Sealer sealer;
  @Inject FormerMaster former;

  private final String subject = UUID.randomUUID().toString();

  @Test
  void a_new_master_key_opens_what_was_sealed_before_and_the_events_stay_as_they_are() {
    var sealed =
        transactions
            .write(s -> sealer.seal(s, subject, "Iris Fictitious"))
            .await()
            .atMost(Duration.ofSeconds(10));
    former.wrapAgain(subject);
    assertThat(masterKeyOf(subject)).isEqualTo(FORMER);
    assertThat(opened(sealed)).isEqualTo("Iris Fictitious");

    given()
        .auth()
        .oauth2(Tokens.of("operator").sign())
        .post("/operations/keys/rewrap")
        .then()
        .statusCode(200)
        .body("masterKey", equalTo("master-1"))
        .body("rewrapped", greaterThanOrEqualTo(1));

    assertThat(masterKeyOf(subject)).isEqualTo("master-1");
    assertThat(opened(sealed)).isEqualTo("Iris Fictitious");
  }

  private String opened(org.socialprescribing.platform.decider.Sealed sealed) {
    return transactions
        .read(s -> sealer.open(s, sealed, String.class))
        .await()
        .atMost(Duration.ofSeconds(10))
        .orElseThrow();
  }

  private Object masterKeyOf(String of) {
    return transactions
        .read(s -> Sql.select(s, "select master_key from subject_key where subject = $1", of))
        .await()
        .atMost(Duration.ofSeconds(10))
        .getFirst()[0];
  }
}
