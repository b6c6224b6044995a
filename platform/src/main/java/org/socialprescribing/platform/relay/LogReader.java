package org.socialprescribing.platform.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.StreamId;

/**
 * Reads the log without ever missing an event.
 *
 * <p>Positions are given before commit and so become visible out of order. The reader follows
 * {@code (xid, position)} and stays below the oldest transaction still running: whatever appears
 * later has a higher xid than all it has read.
 */
public final class LogReader {
  private static final String NEXT =
      """
      select xid::text, position, stream_type, stream_id, version, event_id, type, payload::text,
             metadata::text, recorded_at
      from event
      where (xid, position) > ($1::text::xid8, $2)
        and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by event.xid, event.position limit $3
      """;

  private final ObjectMapper json;

  /** Reads metadata with this mapper. */
  public LogReader(ObjectMapper json) {
    this.json = json;
  }

  /**
   * A place in the log.
   *
   * @param xid transaction id, as text because it is unsigned
   */
  public record Place(String xid, long position) {
    /** Before everything. */
    public static final Place START = new Place("0", 0);
  }

  /** A stored event, not yet decoded. */
  public record Entry(
      Place place,
      StreamId stream,
      long version,
      UUID eventId,
      String type,
      String payload,
      Metadata metadata,
      java.time.Instant recordedAt) {

    /** Decodes the event. */
    public <E> Recorded<E> as(ObjectMapper json, EventTypes<E> types) {
      return new Recorded<>(
          place.position(),
          stream,
          version,
          eventId,
          types.read(json, type, payload),
          metadata,
          recordedAt);
    }
  }

  /** The next entries after a place, at most {@code limit}; empty when there are none yet. */
  public List<Entry> next(SqlClient client, Place after, int limit) {
    return entries(client.preparedQuery(NEXT).executeAndAwait(parameters(after, limit)));
  }

  List<Entry> next(Lease lease, Place after, int limit) {
    return entries(lease.query(NEXT, parameters(after, limit)));
  }

  private static Tuple parameters(Place after, int limit) {
    return Tuple.of(after.xid(), after.position(), limit);
  }

  private List<Entry> entries(RowSet<Row> rows) {
    var entries = new ArrayList<Entry>(rows.size());
    for (Row row : rows) {
      entries.add(entry(row));
    }
    return entries;
  }

  private Entry entry(Row row) {
    try {
      return new Entry(
          new Place(row.getString(0), row.getLong(1)),
          new StreamId(row.getString(2), row.getString(3)),
          row.getLong(4),
          row.getUUID(5),
          row.getString(6),
          row.getString(7),
          Objects.requireNonNull(json.readValue(row.getString(8), Metadata.class)),
          row.getOffsetDateTime(9).toInstant());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Unreadable metadata at position " + row.getLong(1), e);
    }
  }
}
