package org.socialprescribing.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.socialprescribing.proofs.servers.Child;
import org.socialprescribing.proofs.servers.Waiting;
import org.socialprescribing.proofs.servers.Workspace;

/** What both sides' processes have in common. */
final class Servers {
  /** The same for ours and for the other. */
  static final List<String> JVM =
      List.of(
          "-Xms1g",
          "-Xmx1g",
          "-XX:+UseParallelGC",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Servers() {}

  /** Waits until the address answers with this status. */
  static void await(Child child, String address, int status) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build();
    Waiting.until(
        child + " answers",
        LIMIT,
        Duration.ofMillis(100),
        () -> {
          child.requireAlive();
          return HTTP.send(request, BodyHandlers.discarding()).statusCode() == status;
        });
  }

  /** Posts a text and requires 200. */
  static void post(String address, String token, String type, String text)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("authorization", "Bearer " + token)
            .header("content-type", type)
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(address + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  /** A file of the repository that has to be built. */
  static Path built(Workspace workspace, String path) {
    var file = workspace.root().resolve(path);
    if (!Files.exists(file)) {
      throw new IllegalStateException("Not built: " + file + " is absent");
    }
    return file;
  }
}
