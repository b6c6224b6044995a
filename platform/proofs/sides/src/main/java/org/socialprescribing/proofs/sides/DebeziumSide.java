package org.socialprescribing.proofs.sides;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.proofs.bench.Capture;
import org.socialprescribing.proofs.bench.Payments;
import org.socialprescribing.proofs.bench.Timed;
import org.socialprescribing.proofs.bench.Worker;

/** The Debezium engine on the platform's event table. */
public final class DebeziumSide {
  private final Database database;
  private final ExecutorService engines = Executors.newCachedThreadPool();
  private @Nullable DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;
  private @Nullable CapturedEvents captured;

  private DebeziumSide(Database database) {
    this.database = database;
  }

  /** Serves on the database of the first argument. */
  public static void main(String[] arguments) throws Exception {
    var side = new DebeziumSide(new Database(arguments[0]));
    new Worker()
        .on("fill", Payments.class, side::fill)
        .on("start", Capture.Order.class, side::start)
        .on("finish", Integer.class, side::finish)
        .serve();
  }

  private Timed fill(Payments unused) {
    database.migrate();
    return new Timed(0, 0);
  }

  /** Returns when it listens. */
  private String start(Capture.Order order) throws InterruptedException {
    var listens = new CountDownLatch(1);
    var events = CapturedEvents.as(order);
    var running =
        DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
            .using(settings(order))
            .using(
                new DebeziumEngine.ConnectorCallback() {
                  @Override
                  public void pollingStarted() {
                    listens.countDown();
                  }
                })
            .notifying(events)
            .build();
    engines.execute(running);
    captured = events;
    engine = running;
    if (!listens.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Debezium does not start");
    }
    Thread.sleep(2_000);
    return "listens";
  }

  /** The latencies in microseconds, when all have come. */
  private long[] finish(Integer unused) throws InterruptedException, IOException {
    var events = Objects.requireNonNull(captured);
    var latencies = events.await();
    Objects.requireNonNull(engine).close();
    return latencies;
  }

  private Properties settings(Capture.Order order) {
    var settings = new Properties();
    settings.setProperty("name", "bench");
    settings.setProperty("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
    settings.setProperty("topic.prefix", "bench");
    settings.setProperty("plugin.name", "pgoutput");
    settings.setProperty("database.hostname", "127.0.0.1");
    settings.setProperty("database.port", Integer.toString(database.port()));
    settings.setProperty("database.user", "postgres");
    settings.setProperty("database.password", "postgres");
    settings.setProperty("database.dbname", database.name());
    settings.setProperty("table.include.list", "public.event");
    settings.setProperty("publication.autocreate.mode", "filtered");
    settings.setProperty("snapshot.mode", "no_data");
    settings.setProperty("slot.name", "bench");
    settings.setProperty("slot.drop.on.stop", "true");
    settings.setProperty(
        "offset.storage", "org.apache.kafka.connect.storage.MemoryOffsetBackingStore");
    settings.setProperty("poll.interval.ms", Integer.toString(order.pollMillis()));
    return settings;
  }
}
