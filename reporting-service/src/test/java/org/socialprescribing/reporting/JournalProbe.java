package org.socialprescribing.reporting;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** Looks into the database of the service under test. */
@Singleton
final class JournalProbe {
  private final Pool pool;

  JournalProbe(Pool pool) {
    this.pool = pool;
  }

  /** Publishes events and waits until all of them have taken effect. */
  void publish(List<Published> events) {
    Published.send(events);
    var ids = events.stream().map(Published::id).distinct().toArray(String[]::new);
    Awaitility.await("all events journalled")
        .atMost(Duration.ofSeconds(60))
        .until(() -> journalled(ids) == ids.length);
  }

  private long journalled(String[] ids) {
    return pool.preparedQuery("select count(*) from journal where event_id = any($1)")
        .executeAndAwait(Tuple.of(ids))
        .iterator()
        .next()
        .getLong(0);
  }

  /** Every row of a query as text, in a stable order. */
  List<String> rows(String table) {
    var rows = new ArrayList<String>();
    pool.query("select t::text from " + table + " t order by 1")
        .executeAndAwait()
        .forEach(row -> rows.add(row.getString(0)));
    return rows;
  }

  /** Every table of the service. */
  List<String> tables() {
    var tables = new ArrayList<String>();
    pool.query(
            "select quote_ident(table_name) from information_schema.tables where table_schema = 'public'")
        .executeAndAwait()
        .forEach(row -> tables.add(row.getString(0)));
    return tables;
  }
}
