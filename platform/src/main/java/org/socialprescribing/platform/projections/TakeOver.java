package org.socialprescribing.platform.projections;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.socialprescribing.platform.eventstore.Statements;

/**
 * The last slice and the switch, in one transaction under the lock that every writer of the log
 * takes: no event can come between them.
 */
final class TakeOver {
  /** A reader that keeps a view longer than this delays the switch, not the readers behind it. */
  private static final String DO_NOT_WAIT_LONG = "set local lock_timeout = '500ms'";

  private final ProjectionSet declared;
  private final Projection projection;
  private final Generation generation;
  private final Generations generations;
  private final long slice;

  TakeOver(ProjectionSet declared, Projection projection, Generation generation, long slice) {
    this.declared = declared;
    this.projection = projection;
    this.generation = generation;
    this.generations = new Generations(declared);
    this.slice = slice;
  }

  enum Outcome {
    SERVES,
    /** A generation that was asked for later serves already. */
    OVERTAKEN,
    /** So much has been written meanwhile that it should be sliced first. */
    TOO_FAR
  }

  private record Live(int generation, String schema) {}

  Uni<Outcome> run(Statements sql, long position) {
    return sql.select(declared.log().lock())
        .chain(() -> sql.update(DO_NOT_WAIT_LONG))
        .chain(() -> generations.endOfLog(sql))
        .chain(
            end ->
                end - position > slice
                    ? Uni.createFrom().item(Outcome.TOO_FAR)
                    : Steps.run(sql, projection, generation.schema(), position, end)
                        .chain(() -> generations.moved(sql, generation, position, end, 0))
                        .chain(() -> serve(sql, end)));
  }

  private Uni<Outcome> serve(Statements sql, long end) {
    return sql.update("lock table projection_switch in access exclusive mode")
        .chain(() -> live(sql))
        .chain(
            live ->
                live.filter(it -> it.generation() > generation.generation()).isPresent()
                    ? overtaken(sql, live.get())
                    : replace(sql, live, end));
  }

  private Uni<Optional<Live>> live(Statements sql) {
    return sql.select(
            """
            select generation, schema_name from projection_generation
            where projection = $1 and state = 'live'
            """,
            projection.name())
        .map(
            rows ->
                rows.stream().map(row -> new Live((Integer) row[0], (String) row[1])).findFirst());
  }

  private Uni<Outcome> overtaken(Statements sql, Live live) {
    return generations
        .stuck(sql, generation, "generation " + live.generation() + " was faster", false)
        .chain(() -> generations.retired(sql, projection.name(), generation.generation()))
        .replaceWith(Outcome.OVERTAKEN);
  }

  private Uni<Outcome> replace(Statements sql, Optional<Live> old, long end) {
    return old.map(it -> generations.retired(sql, projection.name(), it.generation()))
        .orElseGet(() -> Uni.createFrom().voidItem())
        .chain(() -> show(sql))
        .chain(
            () ->
                old.map(it -> sql.select("select projection_hide($1)::text", it.schema()))
                    .orElseGet(Uni.createFrom()::nullItem))
        .chain(() -> generations.live(sql, generation, end))
        .replaceWith(Outcome.SERVES);
  }

  private Uni<Void> show(Statements sql) {
    return Multi.createFrom()
        .iterable(projection.tables())
        .onItem()
        .transformToUniAndConcatenate(
            table ->
                sql.select(
                    "select projection_show($1, $2)::text", generation.schema(), table.name()))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
