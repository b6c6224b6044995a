package org.socialprescribing.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.socialprescribing.local.Service;
import org.socialprescribing.local.Stack;
import org.socialprescribing.local.Trouble;

/** Calls the services as the machine client {@code demo-driver}. */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(4);

  private final Stack stack;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String token = "";
  private Instant renewAt = Instant.EPOCH;

  Api(Stack stack) {
    this.stack = stack;
  }

  /**
   * An answer.
   *
   * @param etag of the resource, to change it next
   */
  record Answer(int status, String etag, JsonNode body) {
    /** Whether the service did as asked. */
    boolean done() {
      return status < 300;
    }
  }

  /**
   * Posts JSON; {@code ifMatch} may be empty. Fails on an answer that is not one of {@code also}.
   */
  Answer post(Service service, String path, String ifMatch, Map<String, ?> body, Integer... also) {
    var headers = ifMatch.isEmpty() ? Map.<String, String>of() : Map.of("If-Match", ifMatch);
    return expect(
        send(service, path, "application/json", JSON.valueToTree(body).toString(), headers),
        "POST " + path,
        also);
  }

  /** Posts a CSV file. */
  Answer csv(Service service, String path, String text) {
    return expect(send(service, path, "text/csv", text, Map.of()), "POST " + path);
  }

  /** Reads; 404 is an answer, too. */
  Answer get(Service service, String path) {
    return expect(exchange(request(service, path).GET()), "GET " + path, 404);
  }

  private static Answer expect(Answer answer, String what, Integer... also) {
    if (!answer.done() && !Set.of(also).contains(answer.status())) {
      throw new Trouble(
          "The demo stopped at %s: %d %s".formatted(what, answer.status(), answer.body()));
    }
    return answer;
  }

  private Answer send(
      Service service, String path, String type, String body, Map<String, String> headers) {
    var request = request(service, path).header("Content-Type", type);
    headers.forEach(request::header);
    return exchange(request.POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(Service service, String path) {
    return HttpRequest.newBuilder(URI.create(stack.url(service) + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token());
  }

  private Answer exchange(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var body = response.body();
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("ETag").orElse(""),
          body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.nullNode());
    } catch (IOException e) {
      throw new Trouble("A service does not answer: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("interrupted");
    }
  }

  private synchronized String token() {
    if (Instant.now().isAfter(renewAt)) {
      token = stack.token("demo-driver");
      renewAt = Instant.now().plus(TOKEN_LIFE);
    }
    return token;
  }
}
