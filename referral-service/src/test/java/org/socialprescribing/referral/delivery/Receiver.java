package org.socialprescribing.referral.delivery;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.awaitility.Awaitility;

/** A system that is told: a real server on this machine that can be slow, cross or away. */
final class Receiver implements AutoCloseable {
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final InetSocketAddress address;
  private volatile ToIntFunction<Received> answer = it -> 200;
  private HttpServer server;

  /** What has arrived. */
  record Received(Instant at, String path, Headers headers, String body) {
    String header(String name) {
      return headers.getFirst(name);
    }

    String id() {
      return header("webhook-id");
    }
  }

  Receiver() {
    server = open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    address = server.getAddress();
  }

  String url() {
    return "http://127.0.0.1:" + address.getPort() + "/hook";
  }

  /** Answers this from now on. */
  Receiver answering(ToIntFunction<Received> answer) {
    this.answer = answer;
    return this;
  }

  void goDown() {
    server.stop(0);
  }

  void comeUp() {
    server = open(address);
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  List<Received> await(int atLeast) {
    Awaitility.await("%d requests".formatted(atLeast))
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(25))
        .until(() -> received.size() >= atLeast);
    return received();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private HttpServer open(InetSocketAddress at) {
    try {
      var opened = HttpServer.create(at, 0);
      opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      opened.createContext("/", this::take);
      opened.start();
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var it =
          new Received(
              Instant.now(),
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders(),
              body);
      received.add(it);
      exchange.sendResponseHeaders(answer.applyAsInt(it), -1);
    }
  }
}
