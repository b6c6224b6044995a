package org.socialprescribing.platform.eventstore;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Appends to and reads from the {@code event} table.
 *
 * <p>The unique key on stream and version is the optimistic lock. A log reader follows {@code (xid,
 * position)}, so an append refuses to follow an event whose transaction is younger than its own:
 * the order of the log is then also the order of every stream.
 */
@Singleton
public final class EventStore {
  private static final String LOAD =
      """
      select position, version, event_id, type, payload::text, metadata::text, recorded_at
      from event where stream_type = $1 and stream_id = $2 and version > $3 order by version
      """;

  private static final String APPEND =
      """
      insert into event (stream_type, stream_id, version, event_id, type, payload, metadata)
      select n.stream_type, n.stream_id, n.version, n.event_id, n.type,
             n.payload::jsonb, n.metadata::jsonb
      from unnest($1::text[], $2::text[], $3::bigint[], $4::uuid[], $5::text[], $6::text[],
                  $7::text[], $8::boolean[])
           with ordinality
           as n(stream_type, stream_id, version, event_id, type, payload, metadata, first, row)
      where not n.first or n.version = 1 or exists (
        select from event e
        where e.stream_type = n.stream_type and e.stream_id = n.stream_id
          and e.version = n.version - 1 and e.xid <= pg_current_xact_id())
      order by n.row
      returning position, recorded_at
      """;

  private final ObjectMapper json;

  EventStore(ObjectMapper json) {
    this.json = json;
  }

  /** Reads a stream's events after a version, in order. */
  public <E> Uni<List<Recorded<E>>> load(
      Mutiny.StatelessSession session, StreamId stream, EventTypes<E> types, long afterVersion) {
    return Sql.select(session, LOAD, stream.type(), stream.id(), afterVersion)
        .map(rows -> rows.stream().map(row -> recorded(stream, types, row)).toList());
  }

  /**
   * Appends the events of one command, or of many commands on many streams, in one statement.
   *
   * @param appends at most one entry per stream
   * @return the events as recorded, in the order given
   * @throws ConcurrencyConflict when another transaction appended to one of the streams first
   */
  public <E> Uni<List<Recorded<E>>> append(
      Mutiny.StatelessSession session, EventTypes<E> types, List<Append<E>> appends) {
    var rows = new Rows<E>(json, types);
    appends.forEach(rows::add);
    if (rows.recorded.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return Sql.select(session, APPEND, rows.parameters()).map(rows::asRecorded);
  }

  /**
   * What to append to one stream.
   *
   * @param version the stream's version before the append, 0 when it is absent
   */
  public record Append<E>(StreamId stream, long version, List<E> events, Metadata metadata) {}

  private <E> Recorded<E> recorded(StreamId stream, EventTypes<E> types, @Nullable Object[] row) {
    return new Recorded<>(
        (Long) cell(row, 0),
        stream,
        (Long) cell(row, 1),
        (UUID) cell(row, 2),
        types.read(json, (String) cell(row, 3), (String) cell(row, 4)),
        metadata((String) cell(row, 5)),
        ((OffsetDateTime) cell(row, 6)).toInstant());
  }

  private Metadata metadata(String text) {
    try {
      return json.readValue(text, Metadata.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException("Unreadable metadata", e);
    }
  }

  private static Object cell(@Nullable Object[] row, int index) {
    return java.util.Objects.requireNonNull(row[index]);
  }

  /** The columns of an append, each one array. */
  private static final class Rows<E> {
    private final ObjectMapper json;
    private final EventTypes<E> types;
    private final List<Recorded<E>> recorded = new ArrayList<>();
    private final List<String> metadata = new ArrayList<>();
    private final List<Boolean> first = new ArrayList<>();

    Rows(ObjectMapper json, EventTypes<E> types) {
      this.json = json;
      this.types = types;
    }

    void add(Append<E> append) {
      var version = append.version();
      var text = json.valueToTree(append.metadata()).toString();
      for (var event : append.events()) {
        first.add(version == append.version());
        metadata.add(text);
        recorded.add(
            new Recorded<>(
                0,
                append.stream(),
                ++version,
                UUID.randomUUID(),
                event,
                append.metadata(),
                Instant.EPOCH));
      }
    }

    @Nullable Object[] parameters() {
      return new Object[] {
        recorded.stream().map(r -> r.stream().type()).toArray(String[]::new),
        recorded.stream().map(r -> r.stream().id()).toArray(String[]::new),
        recorded.stream().map(Recorded::version).toArray(Long[]::new),
        recorded.stream().map(Recorded::eventId).toArray(UUID[]::new),
        recorded.stream().map(r -> types.nameOf(r.event())).toArray(String[]::new),
        recorded.stream().map(r -> types.write(json, r.event())).toArray(String[]::new),
        metadata.toArray(String[]::new),
        first.toArray(Boolean[]::new)
      };
    }

    List<Recorded<E>> asRecorded(List<Object[]> stored) {
      if (stored.size() != recorded.size()) {
        throw new ConcurrencyConflict("Lost a race on " + recorded.getFirst().stream());
      }
      var result = new ArrayList<Recorded<E>>(stored.size());
      for (int i = 0; i < stored.size(); i++) {
        var r = recorded.get(i);
        var at = ((OffsetDateTime) cell(stored.get(i), 1)).toInstant();
        result.add(
            new Recorded<>(
                (Long) cell(stored.get(i), 0),
                r.stream(),
                r.version(),
                r.eventId(),
                r.event(),
                r.metadata(),
                at));
      }
      return result;
    }
  }
}
