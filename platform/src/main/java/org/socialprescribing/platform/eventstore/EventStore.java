package org.socialprescribing.platform.eventstore;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Appends to and reads from the {@code event} table.
 *
 * <p>The unique key on stream and version is the optimistic lock. A log reader follows {@code (xid,
 * position)}, so an append refuses to follow an event whose transaction is younger than its own:
 * the order of the log is then also the order of every stream.
 *
 * <p>An append is one statement that takes all its events or fails, so it is whole in a transaction
 * and without one.
 */
@Singleton
public final class EventStore {
  private static final String LOAD =
      """
      select position, version, event_id, type, payload::text, metadata::text, recorded_at
      from event where stream_type = $1 and stream_id = $2 and version > $3 order by version
      """;

  private static final String HISTORY =
      """
      select type, payload::text
      from event where stream_type = $1 and stream_id = $2 order by version
      """;

  private static final String APPEND =
      """
      insert into event (stream_type, stream_id, version, event_id, type, payload, metadata)
      select n.stream_type, n.stream_id,
             case when not n.first or n.version = 1 or exists (
               select from event e
               where e.stream_type = n.stream_type and e.stream_id = n.stream_id
                 and e.version = n.version - 1 and e.xid <= pg_current_xact_id())
             then n.version else lost_race() end,
             n.event_id, n.type, n.payload::jsonb, n.metadata::jsonb
      from unnest($1::text[], $2::text[], $3::bigint[], $4::uuid[], $5::text[], $6::text[],
                  $7::text[], $8::boolean[])
           with ordinality
           as n(stream_type, stream_id, version, event_id, type, payload, metadata, first, row)
      order by n.row
      returning position, recorded_at
      """;

  private final ObjectMapper json;
  private final Timer appends;
  private final Counter events;

  /** Writes payloads and metadata with this mapper and counts what it appends. */
  public EventStore(ObjectMapper json, MeterRegistry metrics) {
    this.json = json;
    this.appends = metrics.timer("platform.store.append");
    this.events = metrics.counter("platform.store.events");
  }

  /**
   * What to append to one stream.
   *
   * @param version the stream's version before the append, 0 when it is absent
   */
  public record Append<E>(StreamId stream, long version, List<E> events, Metadata metadata) {}

  /** Reads a stream's events after a version, in order. */
  public <E> Uni<List<Recorded<E>>> load(
      Statements sql, StreamId stream, EventTypes<E> types, long afterVersion) {
    return sql.select(LOAD, stream.type(), stream.id(), afterVersion)
        .map(rows -> rows.stream().map(row -> recorded(stream, types, row)).toList());
  }

  /** Reads what happened to a stream, in order and without the circumstances. */
  public <E> Uni<List<E>> history(Statements sql, StreamId stream, EventTypes<E> types) {
    return sql.select(HISTORY, stream.type(), stream.id())
        .map(
            rows ->
                rows.stream().map(row -> types.read(json, text(row, 0), text(row, 1))).toList());
  }

  /**
   * Appends the events of one command, or of many commands on many streams, in one statement.
   *
   * @param entries at most one per stream
   * @return the events as recorded, in the order given
   * @throws ConcurrencyConflict when another transaction appended to one of the streams first; the
   *     driver's unique violation says the same, see {@link Transactions#lostRace}
   */
  public <E> Uni<List<Recorded<E>>> append(
      Statements sql, EventTypes<E> types, List<Append<E>> entries) {
    var rows = AppendRows.of(json, types, entries);
    if (rows.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    var started = System.nanoTime();
    return sql.select(APPEND, rows.parameters())
        .map(rows::asRecorded)
        .invoke(
            recorded -> {
              appends.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
              events.increment(recorded.size());
            });
  }

  private <E> Recorded<E> recorded(StreamId stream, EventTypes<E> types, @Nullable Object[] row) {
    return new Recorded<>(
        (Long) cell(row, 0),
        stream,
        (Long) cell(row, 1),
        (UUID) cell(row, 2),
        types.read(json, text(row, 3), text(row, 4)),
        metadata(text(row, 5)),
        ((OffsetDateTime) cell(row, 6)).toInstant());
  }

  private Metadata metadata(String text) {
    try {
      return json.readValue(text, Metadata.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException("Unreadable metadata", e);
    }
  }

  private static String text(@Nullable Object[] row, int index) {
    return (String) cell(row, index);
  }

  private static Object cell(@Nullable Object[] row, int index) {
    return Objects.requireNonNull(row[index]);
  }
}
