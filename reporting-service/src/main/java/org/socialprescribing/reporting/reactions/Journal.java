package org.socialprescribing.reporting.reactions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.inbox.IncomingEvent;

/** The events of all topics in the order in which this service took them, each once. */
@Singleton
final class Journal {
  private static final String APPEND =
      """
      insert into journal
        (event_id, type, subject, person, topic, partition, "offset", occurred_at,
         correlation_id, data)
      select event_id, type, subject, person::uuid, topic, partition, kafka_offset, occurred_at,
        correlation_id, data::jsonb
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[],
          $7::bigint[], $8::timestamptz[], $9::text[], $10::text[])
        with ordinality as n(event_id, type, subject, person, topic, partition, kafka_offset,
          occurred_at, correlation_id, data, place)
      order by place
      on conflict (event_id) do nothing
      """;

  private final PersonHiding hiding;

  Journal(PersonHiding hiding) {
    this.hiding = hiding;
  }

  /** Appends what is not in the journal yet. */
  Uni<Void> append(Mutiny.StatelessSession session, List<IncomingEvent> events) {
    var hidden = events.stream().map(hiding::of).toList();
    return Sql.update(
            session,
            APPEND,
            column(events, event -> event.id().toString(), String[]::new),
            column(events, IncomingEvent::type, String[]::new),
            column(hidden, PersonHiding.Hidden::subject, String[]::new),
            column(hidden, PersonHiding.Hidden::person, String[]::new),
            column(events, IncomingEvent::topic, String[]::new),
            column(events, IncomingEvent::partition, Integer[]::new),
            column(events, IncomingEvent::offset, Long[]::new),
            column(
                events,
                event -> event.time().atOffset(ZoneOffset.UTC),
                java.time.OffsetDateTime[]::new),
            column(events, IncomingEvent::correlationId, String[]::new),
            column(hidden, PersonHiding.Hidden::data, String[]::new))
        .replaceWithVoid();
  }

  private static <T, V> Object column(
      List<T> rows,
      Function<? super T, ? extends @Nullable V> value,
      java.util.function.IntFunction<@Nullable V[]> array) {
    var column = array.apply(rows.size());
    IntStream.range(0, rows.size()).forEach(i -> column[i] = value.apply(rows.get(i)));
    return column;
  }
}
