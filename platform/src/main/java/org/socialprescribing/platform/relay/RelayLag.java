package org.socialprescribing.platform.relay;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.operations.Sampled;

/**
 * How far publication is behind the log, whoever publishes. It is asked of the tables, so it is
 * right after a restart, when nothing happens and when nobody publishes at all.
 */
@Singleton
final class RelayLag implements Sampled {
  private static final Logger LOG = Logger.getLogger(RelayLag.class);

  /** None older than this transaction is in flight when its own id is the oldest of all. */
  private static final String LAG =
      """
      with done as materialized (
        select coalesce(max(xid), '0'::xid8) as xid, coalesce(max(position), 0) as position
        from relay_progress where name = 'log')
      select
        (select count(*) from (
           select from event e, done where (e.xid, e.position) > (done.xid, done.position)
           limit 1000000) as behind),
        (select recorded_at from event e
         where (e.xid, e.position) > ((select xid from done), (select position from done))
         order by e.xid, e.position limit 1) as oldest,
        (select recorded_at from event e where e.xid >= pg_snapshot_xmin(pg_current_snapshot())
         order by e.xid, e.position limit 1) as held,
        clock_timestamp(),
        pg_snapshot_xmin(pg_current_snapshot()) = pg_current_xact_id()
      """;

  private final RelaySettings settings;

  RelayLag(RelaySettings settings) {
    this.settings = settings;
  }

  /**
   * Where publication stands.
   *
   * @param events committed and not published, counted up to a million
   * @param behind age of the oldest of them
   * @param held age of the oldest event that a running transaction keeps from being published
   * @param caughtUp nothing is left to publish and no transaction is in flight that could add to it
   */
  record Lag(long events, Duration behind, Duration held, boolean caughtUp) {}

  static Uni<Lag> read(Mutiny.StatelessSession session) {
    return Sql.select(session, LAG).map(rows -> lag(rows.getFirst()));
  }

  @Override
  public Uni<Map<String, Double>> sample(Mutiny.StatelessSession session) {
    if (!settings.enabled()) {
      return Uni.createFrom().item(Map.of());
    }
    return read(session).invoke(this::warn).map(RelayLag::figures);
  }

  private void warn(Lag lag) {
    if (lag.held().compareTo(settings.heldAlert()) > 0) {
      LOG.warnf(
          "A transaction that has been open for %d s or more holds back publication; see"
              + " pg_stat_activity",
          lag.held().toSeconds());
    }
  }

  private static Map<String, Double> figures(Lag lag) {
    return Map.of(
        "platform.relay.lag.events", (double) lag.events(),
        "platform.relay.lag.seconds", lag.behind().toMillis() / 1000.0,
        "platform.relay.held.seconds", lag.held().toMillis() / 1000.0);
  }

  private static Lag lag(Object[] row) {
    var events = (Long) Objects.requireNonNull(row[0]);
    return new Lag(
        events,
        age(row[1], row[3]),
        age(row[2], row[3]),
        events == 0 && (Boolean) Objects.requireNonNull(row[4]));
  }

  private static Duration age(@org.jspecify.annotations.Nullable Object since, Object now) {
    return since == null
        ? Duration.ZERO
        : Duration.between((java.time.OffsetDateTime) since, (java.time.OffsetDateTime) now);
  }
}
