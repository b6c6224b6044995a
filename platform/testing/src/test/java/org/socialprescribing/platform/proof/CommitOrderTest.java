package org.socialprescribing.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.relay.LogReader;
import org.socialprescribing.platform.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CommitOrderTest {
  private static final int WRITERS = 8;
  private static final int EACH = 150;

  @Inject Transactions transactions;
  @Inject Aggregate<Long, Raise, CounterEvent> counters;
  @Inject Pool pool;
  @Inject ObjectMapper json;

  @Test
  void a_reader_that_tails_the_log_under_eight_writers_misses_nothing() throws Exception {
    var writing = write();
    var careful = CompletableFuture.supplyAsync(() -> tail(writing));
    writing.get();

    var entries = careful.get();
    assertThat(entries).hasSize(WRITERS * EACH).doesNotHaveDuplicates();
    var last = new HashMap<String, Long>();
    for (var entry : entries) {
      var stream = entry.stream().id();
      assertThat(entry.version()).isEqualTo(last.getOrDefault(stream, 0L) + 1);
      last.put(stream, entry.version());
    }
  }

  @Test
  void an_event_that_commits_late_is_read_though_a_reader_by_sequence_would_have_passed_it() {
    var reader = new LogReader(json);
    var slow = pool.getConnectionAndAwait();
    var reading = pool.getConnectionAndAwait();
    try {
      var start = end(reader, reading);
      slow.query("begin").executeAndAwait();
      var first = insert(slow, "late-1");
      var second = insert(pool, "late-2");

      assertThat(second).isGreaterThan(first);
      assertThat(reader.next(reading, start, 10)).as("nothing above the horizon").isEmpty();
      slow.query("commit").executeAndAwait();
      assertThat(positions(reader.next(reading, start, 10))).containsExactly(first, second);
    } finally {
      slow.closeAndAwait();
      reading.closeAndAwait();
    }
  }

  private static LogReader.Place end(LogReader reader, SqlConnection connection) {
    var place = LogReader.Place.START;
    for (var next = reader.next(connection, place, 500);
        !next.isEmpty();
        next = reader.next(connection, place, 500)) {
      place = next.getLast().place();
    }
    return place;
  }

  private static long insert(SqlClient client, String stream) {
    return client
        .query(
            """
            insert into event (stream_type, stream_id, version, event_id, type, payload, metadata)
            values ('none', '%s', 1, gen_random_uuid(), 'x.v1', '{}', '{"actor":"test"}')
            returning position
            """
                .formatted(stream))
        .executeAndAwait()
        .iterator()
        .next()
        .getLong(0);
  }

  /** Few streams for eight writers, so that they race; each transaction dawdles before commit. */
  private CompletableFuture<Void> write() {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    return CompletableFuture.allOf(
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> CompletableFuture.runAsync(() -> write(writer), threads))
            .toArray(CompletableFuture[]::new));
  }

  private void write(int writer) {
    var random = new Random(writer);
    for (int i = 0; i < EACH; i++) {
      var stream = "order-" + random.nextInt(4 * WRITERS);
      var pause = random.nextInt(15) / 1000.0;
      transactions
          .write(
              session ->
                  counters
                      .handle(session, stream, Expected.any(), new Raise(1), Metadata.of("writer"))
                      .call(done -> Sql.select(session, "select 1 from pg_sleep($1)", pause)))
          .await()
          .atMost(Duration.ofSeconds(30));
    }
  }

  private List<LogReader.Entry> tail(CompletableFuture<Void> writing) {
    var reader = new LogReader(json);
    var connection = pool.getConnectionAndAwait();
    try {
      var all = new ArrayList<LogReader.Entry>();
      var place = LogReader.Place.START;
      var end = Instant.MAX;
      while (Instant.now().isBefore(end) && all.size() < WRITERS * EACH) {
        var entries = reader.next(connection, place, 50);
        for (var entry : entries) {
          place = entry.place();
          if (entry.stream().id().startsWith("order-")) {
            all.add(entry);
          }
        }
        end = writing.isDone() && end.equals(Instant.MAX) ? Instant.now().plusSeconds(10) : end;
      }
      return all;
    } finally {
      connection.closeAndAwait();
    }
  }

  private static List<Long> positions(List<LogReader.Entry> entries) {
    return entries.stream().map(entry -> entry.place().position()).toList();
  }
}
