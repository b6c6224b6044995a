package org.socialprescribing.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Asks a process over HTTP whether it is ready, until it is. */
final class Readiness {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private static final Duration PAUSE = Duration.ofMillis(200);

  private Readiness() {}

  /** Returns when the address answers 200; fails when the process ends or the time is over. */
  static void await(Child child, URI address, Duration limit) throws InterruptedException {
    var end = Instant.now().plus(limit);
    while (!answers(address)) {
      child.requireAlive();
      if (Instant.now().isAfter(end)) {
        throw new Trouble(
            "%s is not ready after %d s; see its log".formatted(child.name(), limit.toSeconds()));
      }
      Thread.sleep(PAUSE);
    }
  }

  private static boolean answers(URI address) throws InterruptedException {
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
