package org.socialprescribing.proofs.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Events inserted by JDBC, by the clock, for change data capture to hear of. */
public final class Capture implements AutoCloseable {
  private static final int WRITERS = 8;
  private static final String INSERT =
      """
      insert into event (stream_type, stream_id, version, event_id, type, payload, metadata)
      values ('account', ?, 1, gen_random_uuid(), 'paid.v1',
              jsonb_build_object('intended', ?::bigint, 'reference', 'payment',
                                 'method', 'direct debit'),
              '{"actor": "bench", "causationId": null,
                "correlationId": "4b0c7d52-8a54-4d4e-9a3e-1f6b1a4a2c11"}')
      """;

  private final Side debezium;
  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
  private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(WRITERS);
  private int inserted;

  /**
   * How a capture is to be done.
   *
   * @param events after how many it ends
   * @param broker where they are sent on, empty to hand them over in the process
   * @param topic where they are sent on
   */
  public record Order(int pollMillis, int events, String broker, String topic) {}

  Capture(Lab lab, String database, Side debezium) throws SQLException {
    this.debezium = debezium;
    debezium.ask("fill", new Payments(8, 1, 1), Timed.class);
    for (int i = 0; i < WRITERS; i++) {
      connections.add(lab.postgres().connect(database));
    }
  }

  /** From when an event was to be inserted until it was handed over. */
  Percentiles measure(OpenLoop loop, int pollMillis) throws Exception {
    debezium.ask("start", new Order(pollMillis, loop.count(), "", ""), String.class);
    var first = inserted;
    List<CompletableFuture<Void>> inserts = new ArrayList<>();
    loop.run(
        (index, micros) ->
            inserts.add(CompletableFuture.runAsync(() -> insert(first + index, micros), writers)));
    inserted += loop.count();
    inserts.forEach(CompletableFuture::join);
    return Percentiles.ofMicros(debezium.ask("finish", 0, long[].class));
  }

  private void insert(int number, long micros) {
    try {
      var connection = connections.take();
      try (var insert = connection.prepareStatement(INSERT)) {
        insert.setString(1, "captured-" + number);
        insert.setLong(2, micros);
        insert.executeUpdate();
      } finally {
        connections.add(connection);
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    writers.shutdown();
    for (var connection : connections) {
      connection.close();
    }
  }
}
