package org.socialprescribing.platform.projections;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.socialprescribing.platform.eventstore.Statements;

/**
 * Advances the live generations whose steps this code has, in the caller's transaction and under
 * the log's lock.
 */
final class Follow {
  private final String live;
  private final ProjectionSet declared;
  private final long slice;

  Follow(ProjectionSet declared, long slice) {
    this.declared = declared;
    this.slice = slice;
    this.live =
        """
        select projection, generation, version, schema_name, position, %s,
          current_setting('search_path')
        from projection_generation
        where state = 'live' and projection = any($1)
        """
            .formatted(declared.log().end());
  }

  private record Range(
      Projection projection, int generation, String schema, long after, long upTo) {}

  /** Gives the number of positions by which the generations moved together. */
  Uni<Long> run(Statements sql, String... names) {
    return sql.select(live, (Object) names)
        .chain(
            rows -> {
              var ranges = rows.stream().flatMap(row -> range(row).stream()).toList();
              return ranges.isEmpty()
                  ? Uni.createFrom().item(0L)
                  : advance(sql, ranges, (String) rows.getFirst()[6]);
            });
  }

  private List<Range> range(Object[] row) {
    long after = (Long) row[4];
    long upTo = Math.min((Long) row[5], after + slice);
    return upTo <= after
        ? List.of()
        : declared.stepsOf((String) row[0], (Integer) row[2]).stream()
            .map(steps -> new Range(steps, (Integer) row[1], (String) row[3], after, upTo))
            .toList();
  }

  private static Uni<Long> advance(Statements sql, List<Range> ranges, String searchPath) {
    return Multi.createFrom()
        .iterable(ranges)
        .onItem()
        .transformToUniAndConcatenate(
            range ->
                Steps.run(sql, range.projection(), range.schema(), range.after(), range.upTo()))
        .collect()
        .asList()
        .chain(() -> save(sql, ranges, searchPath))
        .map(saved -> ranges.stream().mapToLong(range -> range.upTo() - range.after()).sum());
  }

  private static Uni<List<Object[]>> save(Statements sql, List<Range> ranges, String searchPath) {
    return sql.select(
        """
        with moved as (
          update public.projection_generation g
          set position = n.position, reason = null, moved_at = clock_timestamp()
          from unnest($1::text[], $2::int[], $3::bigint[]) n(projection, generation, position)
          where g.projection = n.projection and g.generation = n.generation
        )
        select set_config('search_path', $4, true)
        """,
        ranges.stream().map(range -> range.projection().name()).toArray(String[]::new),
        ranges.stream().map(Range::generation).toArray(Integer[]::new),
        ranges.stream().map(Range::upTo).toArray(Long[]::new),
        searchPath);
  }
}
