package org.socialprescribing.proofs.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.socialprescribing.proofs.history.Attempt;
import org.socialprescribing.proofs.servers.LedgerServer;

/** Asks a process of the ledger. */
final class LedgerClient {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  /** One request; whether anything came of it is another question. */
  Answered post(LedgerServer server, String action, Wishes.Wish wish) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server.address() + "/postings"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body(action, wish)));
    if (wish.expected() != null) {
      request.header("If-Match", "\"" + wish.expected() + "\"");
    }
    if (wish.keyed()) {
      request.header("Idempotency-Key", action);
    }
    var start = System.nanoTime();
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      var version = answer.headers().firstValue("ETag").map(tag -> tag.replace("\"", ""));
      return new Answered(
          attempt(server, start, answer.statusCode()),
          version.map(Long::valueOf).orElse(null),
          answer.statusCode() == 200 ? "" : answer.body());
    } catch (IOException e) {
      return new Answered(attempt(server, start, 0), null, e.getClass().getSimpleName());
    }
  }

  /** Chooses where a process ends. */
  void arm(LedgerServer server, String meter, int after) throws InterruptedException {
    var address = server.address() + "/chaos/halt?meter=" + meter + "&after=" + after;
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .POST(BodyPublishers.noBody())
            .build();
    try {
      http.send(request, BodyHandlers.discarding());
    } catch (IOException away) {
      // Then it does not end there, and the one who waits for it sees that.
      return;
    }
  }

  private static Attempt attempt(LedgerServer server, long start, int status) {
    return new Attempt(server.toString(), start, System.nanoTime(), status);
  }

  private static String body(String action, Wishes.Wish wish) {
    try {
      return JSON.writeValueAsString(Map.of("action", action, "legs", wish.legs()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
