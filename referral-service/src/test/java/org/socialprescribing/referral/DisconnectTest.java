package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.referral;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.testing.RealServers;

/** A referrer who hangs up half way leaves a whole referral or none. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DisconnectTest {
  private static final int REQUESTS = 300;

  @Inject Transactions transactions;

  @Test
  void hanging_up_leaves_no_half_of_a_referral() throws Exception {
    var token = council().sign();
    assertThat(answered(token)).startsWith("HTTP/1.1 201");
    for (var i = 0; i < REQUESTS; i++) {
      try (var socket = new Socket("localhost", RestAssured.port)) {
        socket.setSoLinger(true, 0);
        socket.getOutputStream().write(request(token).getBytes(StandardCharsets.UTF_8));
        Thread.sleep(ThreadLocalRandom.current().nextInt(40));
      }
    }
    Awaitility.await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(20))
        .until(this::allThatHappened, new Unchanged());

    assertThat(count("select count(*) from referral")).isGreaterThan(1);
    assertThat(
            count(
                "select count(*) from person p where not exists"
                    + " (select from referral r where r.person_id = p.id)"))
        .as("people without a referral")
        .isZero();
    assertThat(
            count(
                "select count(*) from person_index i where not exists"
                    + " (select from person p where p.id = i.person_id)"))
        .as("numbers without a person")
        .isZero();
    assertThat(
            count(
                "select count(*) from event e where stream_type = 'referral' and not exists"
                    + " (select from referral r where r.id::text = e.stream_id)"))
        .as("events without a row")
        .isZero();
  }

  private long allThatHappened() {
    return count("select count(*) from event");
  }

  private long count(String sql) {
    return transactions
        .read(session -> Sql.select(session, sql))
        .map(rows -> (Long) rows.getFirst()[0])
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private static String answered(String token) throws Exception {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket.getOutputStream().write(request(token).getBytes(StandardCharsets.UTF_8));
      var start = socket.getInputStream().readNBytes(12);
      return new String(start, StandardCharsets.US_ASCII);
    }
  }

  private static String request(String token) {
    var body = referral("M82002");
    var head =
        """
        POST /referrals HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Type: application/json
        Content-Length: %d

        """
            .formatted(token, body.length());
    return head.replace("\n", "\r\n") + body;
  }

  /** Whether a number is what it was when last looked at. */
  private static final class Unchanged implements java.util.function.Predicate<Long> {
    private long last = -1;

    @Override
    public boolean test(Long now) {
      var same = now == last;
      last = now;
      return same;
    }
  }
}
