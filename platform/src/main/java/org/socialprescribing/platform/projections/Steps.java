package org.socialprescribing.platform.projections;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.stream.IntStream;
import org.socialprescribing.platform.eventstore.Statements;

/** The steps of a projection over one range of the log, on the tables of one generation. */
final class Steps {
  private static final String SEE_SCHEMA_FIRST = "select set_config('search_path', $1, true)";

  private static final String TAKE_THE_TIME_OF_A_SLICE =
      """
      select set_config('statement_timeout', '0', true),
        set_config('plan_cache_mode', 'force_custom_plan', true),
        set_config('work_mem', greatest(64 * 1024,
          pg_size_bytes(current_setting('work_mem')) / 1024)::text, true)
      """;

  private Steps() {}

  /** Makes a transaction fit for a whole slice: bounded by its range, and planned for it. */
  static Uni<Void> unhurried(Statements sql) {
    return sql.select(TAKE_THE_TIME_OF_A_SLICE).replaceWithVoid();
  }

  static Uni<Void> run(
      Statements sql, Projection projection, String schema, long after, long upTo) {
    if (after == upTo) {
      return Uni.createFrom().voidItem();
    }
    return sql.select(SEE_SCHEMA_FIRST, schema + ", public")
        .chain(
            () ->
                Multi.createFrom()
                    .iterable(IntStream.range(0, projection.steps().size()).boxed().toList())
                    .onItem()
                    .transformToUniAndConcatenate(
                        step ->
                            sql.update(projection.steps().get(step), after, upTo)
                                .onFailure()
                                .transform(
                                    e -> new StepFailed(projection, step + 1, after, upTo, e)))
                    .collect()
                    .asList())
        .replaceWithVoid();
  }
}
