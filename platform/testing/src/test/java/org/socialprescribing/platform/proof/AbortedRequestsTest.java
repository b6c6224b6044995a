package org.socialprescribing.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AbortedRequestsTest {
  private static final int REQUESTS = 2_000;
  private static final int AT_ONCE = 32;

  @Inject Database database;

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @Test
  void two_thousand_clients_that_hang_up_leave_no_half_transaction() throws Exception {
    var token = Tokens.of("operator").subject("rude").sign();
    assertThat(patient("patient", token)).contains("200 OK");
    var random = new Random(7);
    var permits = new Semaphore(AT_ONCE);
    var sent = new AtomicInteger();
    var usual = new AtomicInteger(40);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < REQUESTS; i++) {
        var id = "aborted-" + i;
        permits.acquire();
        var patience = random.nextInt(2 * usual.get());
        var measures = i % 50 == 0;
        threads.submit(
            () -> {
              try {
                if (measures) {
                  var start = System.nanoTime();
                  patient("patient-" + id, token);
                  usual.set(1 + (int) Duration.ofNanos(System.nanoTime() - start).toMillis());
                }
                hangUp(id, token, patience);
                sent.incrementAndGet();
              } finally {
                permits.release();
              }
              return null;
            });
      }
    }
    assertThat(sent).hasValue(REQUESTS);
    await()
        .atMost(Duration.ofSeconds(30))
        .during(Duration.ofSeconds(2))
        .until(() -> running() == 0);

    var events = database.number("select count(*) from event where stream_id like 'aborted-%'");
    var orphans =
        database.number(
            """
            select count(*) from event e full join tally t on t.id = e.stream_id
            where coalesce(e.stream_id, t.id) like 'aborted-%' and (e.stream_id is null or t.id is null)
            """);
    assertThat(events).as("some of them got through").isPositive();
    assertThat(orphans).isZero();
  }

  private long running() {
    return database.number(
        """
        select count(*) from pg_stat_activity
        where state in ('active', 'idle in transaction') and pid <> pg_backend_pid()
        and query like '%tally%'
        """);
  }

  private String patient(String id, String token) throws Exception {
    try (var socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request(id, token));
      return new String(socket.getInputStream().readNBytes(80), StandardCharsets.US_ASCII);
    }
  }

  private void hangUp(String id, String token, int patience) throws Exception {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(request(id, token));
      socket.getOutputStream().flush();
      Thread.sleep(patience);
    }
  }

  private static byte[] request(String id, String token) {
    var body = "{\"by\":1}";
    return """
        POST /counters/%s HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        %s"""
        .formatted(id, token, body.length(), body)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
