package org.socialprescribing.proofs.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.socialprescribing.proofs.servers.LedgerServer;
import org.socialprescribing.proofs.servers.Waiting;

/** Postings to a ledger, one of each to an account, found again where another ledger heard them. */
final class Postings {
  private static final int ACCOUNTS = 8_000;
  private static final String COMMITTED =
      "(extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint";
  private static final String STORED =
      """
      select (payload ->> 'action')::int, %s from event where (payload ->> 'action')::int >= ?
      """
          .formatted(COMMITTED);
  private static final String VISIBLE =
      "select action::int, %s from effect where action::int >= ?".formatted(COMMITTED);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Lab lab;
  private final LedgerServer producer;
  private final String consumer;
  private int sent;

  /** A posting as the consumer has to have it. */
  record Posting(int number, String account, long amount) {}

  /**
   * How long the parts took, and the whole.
   *
   * @param stored from when it was to be sent until the event was committed
   * @param visible from there until the effect was committed elsewhere
   */
  record Latencies(Percentiles stored, Percentiles visible, Percentiles total) {}

  Postings(Lab lab, LedgerServer producer, String consumer) {
    this.lab = lab;
    this.producer = producer;
    this.consumer = consumer;
  }

  /** The postings that were made, by number. */
  Iterable<Posting> all() {
    return IntStream.range(0, sent).mapToObj(Postings::posting).toList();
  }

  /** From when a posting was to be sent until its effect was committed elsewhere. */
  Latencies post(OpenLoop loop) throws Exception {
    var first = sent;
    var intended = new long[loop.count()];
    var answers = new CompletableFuture<?>[loop.count()];
    loop.run(
        (index, micros) -> {
          intended[index] = micros;
          answers[index] =
              http.sendAsync(request(first + index), BodyHandlers.ofString())
                  .thenAccept(Postings::require);
        });
    CompletableFuture.allOf(answers).join();
    sent += loop.count();
    awaitEffects();
    return latencies(first, intended);
  }

  /** As fast as it can: each worker sends the next when the one before is answered. */
  void saturate(int workers, int each) throws InterruptedException {
    var first = sent;
    CompletableFuture.allOf(
            IntStream.range(0, workers)
                .mapToObj(worker -> inTurn(first + worker * each, first + (worker + 1) * each))
                .toArray(CompletableFuture<?>[]::new))
        .join();
    sent += workers * each;
    awaitEffects();
  }

  private CompletableFuture<Void> inTurn(int next, int end) {
    return next == end
        ? CompletableFuture.completedFuture(null)
        : http.sendAsync(request(next), BodyHandlers.ofString())
            .thenAccept(Postings::require)
            .thenComposeAsync(ignored -> inTurn(next + 1, end));
  }

  private HttpRequest request(int number) {
    var posting = posting(number);
    var body =
        """
        {"action": "%d", "legs": [{"account": "%s", "amounts": [%d]}]}
        """
            .formatted(number, posting.account(), posting.amount());
    return HttpRequest.newBuilder(URI.create(producer.address() + "/postings"))
        .header("content-type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static Posting posting(int number) {
    var account = String.format(Locale.ROOT, "account-%04d", number * 7919L % ACCOUNTS);
    return new Posting(number, account, number % 97 + 1);
  }

  private static void require(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          "The ledger does not keep up: " + answer.statusCode() + " " + answer.body());
    }
  }

  private void awaitEffects() throws InterruptedException {
    Waiting.until(
        "all effects",
        Duration.ofSeconds(60),
        Duration.ofMillis(200),
        () -> {
          try (var connection = lab.postgres().connect(consumer);
              var statement = connection.createStatement();
              var row = statement.executeQuery("select count(*) from effect")) {
            return row.next() && row.getInt(1) >= sent;
          }
        });
  }

  private Latencies latencies(int first, long[] intended) throws SQLException {
    var stored = committed(producer.toString(), STORED, first, intended.length);
    var visible = committed(consumer, VISIBLE, first, intended.length);
    return new Latencies(
        between(intended, stored), between(stored, visible), between(intended, visible));
  }

  private long[] committed(String database, String query, int first, int count)
      throws SQLException {
    var micros = new long[count];
    try (var connection = lab.postgres().connect(database);
        var statement = connection.prepareStatement(query)) {
      statement.setInt(1, first);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          micros[rows.getInt(1) - first] = rows.getLong(2);
        }
      }
    }
    return micros;
  }

  private static Percentiles between(long[] from, long[] to) {
    return Percentiles.ofMicros(
        IntStream.range(0, from.length).mapToLong(i -> to[i] - from[i]).toArray());
  }
}
