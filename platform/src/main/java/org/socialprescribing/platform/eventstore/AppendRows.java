package org.socialprescribing.platform.eventstore;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of an append, each one array. */
final class AppendRows<E> {
  private final ObjectMapper json;
  private final EventTypes<E> types;
  private final List<Recorded<E>> recorded = new ArrayList<>();
  private final List<String> metadata = new ArrayList<>();
  private final List<Boolean> first = new ArrayList<>();

  private AppendRows(ObjectMapper json, EventTypes<E> types) {
    this.json = json;
    this.types = types;
  }

  static <E> AppendRows<E> of(
      ObjectMapper json, EventTypes<E> types, List<EventStore.Append<E>> entries) {
    var rows = new AppendRows<>(json, types);
    entries.forEach(rows::add);
    return rows;
  }

  private void add(EventStore.Append<E> append) {
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

  boolean isEmpty() {
    return recorded.isEmpty();
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

  /** What was to be stored, with the place and time that the database gave. */
  List<Recorded<E>> asRecorded(List<Object[]> stored) {
    return IntStream.range(0, recorded.size())
        .mapToObj(i -> placed(recorded.get(i), stored.get(i)))
        .toList();
  }

  private static <E> Recorded<E> placed(Recorded<E> r, @Nullable Object[] row) {
    return new Recorded<>(
        (Long) Objects.requireNonNull(row[0]),
        r.stream(),
        r.version(),
        r.eventId(),
        r.event(),
        r.metadata(),
        ((OffsetDateTime) Objects.requireNonNull(row[1])).toInstant());
  }
}
