package org.socialprescribing.platform.relay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the log. One instance at a time holds an advisory lock and works; the others wait for
 * it. Progress is saved on the connection that holds the lock, after the broker's acknowledgement,
 * so a crash sends again and never leaves out.
 */
@Singleton
public final class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final String NAME = "log";
  private static final long LOCK = 0x5e1a_11e5L;
  private static final Duration ACKNOWLEDGEMENT = Duration.ofMinutes(5);

  private final Pool pool;
  private final Outbound outbound;
  private final RelaySettings settings;
  private final LogReader reader;
  private final Counter sent;
  private volatile boolean running;
  private volatile Instant heartbeat = Instant.EPOCH;
  private @Nullable Thread thread;

  Relay(
      Pool pool,
      Outbound outbound,
      RelaySettings settings,
      ObjectMapper json,
      MeterRegistry metrics) {
    this.pool = pool;
    this.outbound = outbound;
    this.settings = settings;
    this.reader = new LogReader(json);
    this.sent = metrics.counter("platform.relay.events");
    metrics.gauge(
        "platform.relay.heartbeat.age.seconds",
        this,
        relay -> Duration.between(relay.heartbeat, Instant.now()).toSeconds());
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      running = true;
      thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    var relay = thread;
    if (relay != null) {
      relay.interrupt();
      relay.join(Duration.ofSeconds(5));
    }
  }

  private void run() {
    while (running) {
      try {
        var connection = pool.getConnectionAndAwait();
        try {
          publishWhileActive(connection);
        } finally {
          release(connection);
        }
        pause(settings.retry());
      } catch (InterruptedException e) {
        return;
      } catch (Exception e) {
        if (running) {
          LOG.warnf("The relay starts again after: %s", e.toString());
          pauseQuietly();
        }
      }
    }
  }

  private void publishWhileActive(SqlConnection connection) throws Exception {
    if (!lock(connection)) {
      heartbeat = Instant.now();
      return;
    }
    var place = progress(connection);
    while (running) {
      heartbeat = Instant.now();
      var entries = reader.next(connection, place, settings.batchSize());
      if (entries.isEmpty()) {
        pause(settings.idle());
        continue;
      }
      outbound.send(entries).get(ACKNOWLEDGEMENT.toSeconds(), TimeUnit.SECONDS);
      place = entries.getLast().place();
      save(connection, place);
      sent.increment(entries.size());
    }
  }

  private static boolean lock(SqlConnection connection) {
    return connection
        .preparedQuery("select pg_try_advisory_lock($1)")
        .executeAndAwait(Tuple.of(LOCK))
        .iterator()
        .next()
        .getBoolean(0);
  }

  private static LogReader.Place progress(SqlConnection connection) {
    var rows =
        connection
            .preparedQuery("select xid::text, position from relay_progress where name = $1")
            .executeAndAwait(Tuple.of(NAME))
            .iterator();
    if (!rows.hasNext()) {
      return LogReader.Place.START;
    }
    var row = rows.next();
    return new LogReader.Place(row.getString(0), row.getLong(1));
  }

  private static void save(SqlConnection connection, LogReader.Place place) {
    connection
        .preparedQuery(
            """
            insert into relay_progress (name, xid, position) values ($1, $2::text::xid8, $3)
            on conflict (name) do update
            set xid = excluded.xid, position = excluded.position, updated_at = clock_timestamp()
            """)
        .executeAndAwait(Tuple.of(NAME, place.xid(), place.position()));
  }

  private static void release(SqlConnection connection) {
    try {
      connection.query("select pg_advisory_unlock_all()").executeAndAwait();
    } catch (RuntimeException e) {
      LOG.debug("The connection is gone, and its lock with it", e);
    } finally {
      connection.closeAndForget();
    }
  }

  private void pauseQuietly() {
    try {
      pause(settings.retry());
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private static void pause(Duration duration) throws InterruptedException {
    Thread.sleep(duration);
  }
}
