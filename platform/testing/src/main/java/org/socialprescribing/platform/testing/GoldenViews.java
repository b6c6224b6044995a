package org.socialprescribing.platform.testing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.InlineView;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;

/** Applies events to views in a transaction that is then taken back. */
final class GoldenViews {
  private GoldenViews() {}

  /** Carries the rows out of the transaction that it ends. */
  private static final class Seen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Seen(String rows) {
      super(rows, null, false, false);
    }
  }

  /** The rows that name one of the streams, a table after the other. */
  static <E> String rows(
      Transactions transactions,
      Function<Mutiny.StatelessSession, Uni<Void>> given,
      List<? extends InlineView<? super E>> views,
      List<Recorded<E>> events,
      List<String> tables) {
    Uni<String> seen =
        transactions.write(
            session ->
                given
                    .apply(session)
                    .chain(() -> apply(session, views, events))
                    .chain(() -> text(session, tables, streams(events)))
                    .map(
                        rows -> {
                          throw new Seen(rows);
                        }));
    try {
      return seen.await().atMost(Duration.ofSeconds(30));
    } catch (Seen rows) {
      return String.valueOf(rows.getMessage());
    }
  }

  private static <E> Uni<Void> apply(
      Mutiny.StatelessSession session,
      List<? extends InlineView<? super E>> views,
      List<Recorded<E>> events) {
    var done = Uni.createFrom().voidItem();
    for (var event : events) {
      for (var view : views) {
        done = done.flatMap(ignored -> view.apply(session, event));
      }
    }
    return done;
  }

  private static Uni<String> text(
      Mutiny.StatelessSession session, List<String> tables, String[] streams) {
    return Multi.createFrom()
        .iterable(tables)
        .onItem()
        .transformToUniAndConcatenate(table -> text(session, table, streams))
        .collect()
        .with(Collectors.joining());
  }

  private static Uni<String> text(Mutiny.StatelessSession session, String table, String[] streams) {
    return Sql.select(
            session,
            "select jsonb_pretty(to_jsonb(t)) from "
                + table
                + " t where exists (select from unnest($1::text[]) id"
                + " where strpos(to_jsonb(t)::text, id) > 0) order by to_jsonb(t)::text",
            (Object) streams)
        .map(
            rows ->
                rows.stream()
                    .map(row -> table + " " + row[0] + "\n")
                    .collect(Collectors.joining()));
  }

  private static <E> String[] streams(List<Recorded<E>> events) {
    return events.stream().map(event -> event.stream().id()).distinct().toArray(String[]::new);
  }
}
