package org.socialprescribing.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.socialprescribing.local.Service;
import org.socialprescribing.local.Stack;

/** Somebody with a token of the real Keycloak. */
record Actor(Stack stack, String token) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  record Answer(int status, String etag, JsonNode body) {
    Answer expect(int wanted) {
      assertThat(status).as("status with body %s", body).isEqualTo(wanted);
      return this;
    }

    String text(String field) {
      return body.path(field).asText();
    }
  }

  static Actor of(Stack stack, String who) {
    return new Actor(stack, stack.token(who));
  }

  Answer get(Service service, String path) {
    return send(request(service, path, Map.of()).GET());
  }

  /** Reads again until it is as wanted: what comes by event takes a moment. */
  Answer getUntil(Service service, String path, Predicate<Answer> wanted) {
    var end = Instant.now().plus(Duration.ofSeconds(30));
    var answer = get(service, path);
    while (!wanted.test(answer)) {
      assertThat(Instant.now()).as("waiting for %s, last %s", path, answer).isBefore(end);
      pause();
      answer = get(service, path);
    }
    return answer;
  }

  Answer post(Service service, String path, String ifMatch, Map<String, ?> body) {
    var headers = ifMatch.isEmpty() ? Map.<String, String>of() : Map.of("If-Match", ifMatch);
    return post(service, path, "application/json", JSON.valueToTree(body).toString(), headers);
  }

  /** Posts again while the answer is a conflict, because the other service has not heard yet. */
  Answer postOnceKnown(Service service, String path, String ifMatch, Map<String, ?> body) {
    var end = Instant.now().plus(Duration.ofSeconds(30));
    var answer = post(service, path, ifMatch, body);
    while ((answer.status() == 409 || answer.status() == 422) && Instant.now().isBefore(end)) {
      pause();
      answer = post(service, path, ifMatch, body);
    }
    return answer;
  }

  Answer post(Service service, String path, String type, String body, Map<String, String> headers) {
    return send(
        request(service, path, headers)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(Service service, String path, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(URI.create(stack.url(service) + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token);
    headers.forEach(request::header);
    return request;
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var text = response.body();
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("ETag").orElse(""),
          text.startsWith("{") ? JSON.readTree(text) : JSON.nullNode());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
