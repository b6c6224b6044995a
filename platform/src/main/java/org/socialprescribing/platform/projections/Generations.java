package org.socialprescribing.platform.projections;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.socialprescribing.platform.eventstore.Statements;

/** The table of generations, as far as one set of projections goes. */
final class Generations {
  private final String all;
  private final ProjectionSet declared;

  Generations(ProjectionSet declared) {
    this.declared = declared;
    this.all =
        """
        select projection, generation, version, state, position, %s, rate, reason, schema_name,
          requested_by, requested_at, moved_at, live_at, retired_at, dropped_by, dropped_at
        from projection_generation
        where projection = any($1)
        order by array_position($1, projection), generation desc
        """
            .formatted(declared.log().end());
  }

  /** By projection in the order of their declaration, the latest generation first. */
  Uni<List<Generation>> all(Statements sql) {
    return sql.select(all, (Object) declared.names())
        .map(rows -> rows.stream().map(GenerationRow::of).toList());
  }

  Uni<Long> endOfLog(Statements sql) {
    return sql.select("select " + declared.log().end()).map(rows -> (Long) rows.getFirst()[0]);
  }

  /** Adds a generation to be built and gives its number. */
  Uni<Integer> request(Statements sql, Projection projection, String by) {
    return sql.select(
            "select coalesce(max(generation), 0) + 1 from projection_generation where projection = $1",
            projection.name())
        .map(rows -> (Integer) rows.getFirst()[0])
        .call(
            number ->
                sql.update(
                    """
                    insert into projection_generation
                      (projection, generation, version, fingerprint, schema_name, state,
                       requested_by)
                    values ($1, $2, $3, $4, $5, 'building', $6)
                    """,
                    projection.name(),
                    number,
                    projection.version(),
                    projection.fingerprint(),
                    projection.schema(number),
                    by));
  }

  /**
   * Saves how far a build has come. Fails unless it still stands where this builder found it.
   *
   * @param rate positions a second
   */
  Uni<Void> moved(Statements sql, Generation of, long from, long to, double rate) {
    return sql.update(
            """
            update projection_generation
            set position = $4, rate = $5, reason = null, moved_at = clock_timestamp()
            where projection = $1 and generation = $2 and position = $3 and state = 'building'
            """,
            of.projection(),
            of.generation(),
            from,
            to,
            rate)
        .invoke(
            rows -> {
              if (rows != 1) {
                throw new OutrunException();
              }
            })
        .replaceWithVoid();
  }

  Uni<Void> live(Statements sql, Generation of, long position) {
    return sql.update(
            """
            update projection_generation
            set state = 'live', position = $3, rate = null, reason = null,
              moved_at = clock_timestamp(), live_at = clock_timestamp()
            where projection = $1 and generation = $2
            """,
            of.projection(),
            of.generation(),
            position)
        .replaceWithVoid();
  }

  Uni<Void> retired(Statements sql, String projection, int generation) {
    return sql.update(
            """
            update projection_generation
            set state = 'retired', rate = null, retired_at = clock_timestamp()
            where projection = $1 and generation = $2
            """,
            projection,
            generation)
        .replaceWithVoid();
  }

  Uni<Void> dropped(Statements sql, String projection, int generation, String by) {
    return sql.update(
            """
            update projection_generation
            set state = 'dropped', dropped_by = $3, dropped_at = clock_timestamp()
            where projection = $1 and generation = $2
            """,
            projection,
            generation,
            by)
        .replaceWithVoid();
  }

  /** Says why a generation does not move, for good if it has failed. */
  Uni<Void> stuck(Statements sql, Generation of, String reason, boolean failed) {
    return sql.update(
            """
            update projection_generation
            set reason = $3, rate = null,
              state = case when $4 and state = 'building' then 'failed' else state end
            where projection = $1 and generation = $2
            """,
            of.projection(),
            of.generation(),
            reason,
            failed)
        .replaceWithVoid();
  }
}
