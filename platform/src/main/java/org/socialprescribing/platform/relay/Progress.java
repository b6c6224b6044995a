package org.socialprescribing.platform.relay;

import io.vertx.mutiny.sqlclient.Tuple;

/** How far a named reader of the log has got. */
record Progress(Lease lease, String name) {

  LogReader.Place load() {
    var rows =
        lease
            .query("select xid::text, position from relay_progress where name = $1", Tuple.of(name))
            .iterator();
    if (!rows.hasNext()) {
      return LogReader.Place.START;
    }
    var row = rows.next();
    return new LogReader.Place(row.getString(0), row.getLong(1));
  }

  void save(LogReader.Place place) {
    lease.query(
        """
        insert into relay_progress (name, xid, position) values ($1, $2::text::xid8, $3)
        on conflict (name) do update
        set xid = excluded.xid, position = excluded.position, updated_at = clock_timestamp()
        """,
        Tuple.of(name, place.xid(), place.position()));
  }
}
