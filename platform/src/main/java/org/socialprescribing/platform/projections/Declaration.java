package org.socialprescribing.platform.projections;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import org.socialprescribing.platform.decider.Coded;
import org.socialprescribing.platform.eventstore.Statements;

/** Compares what the code declares with what was built, and asks for what is missing. */
final class Declaration {
  private final Pool pool;
  private final ProjectionSet declared;
  private final Generations generations;

  Declaration(Pool pool, ProjectionSet declared) {
    this.pool = pool;
    this.declared = declared;
    this.generations = new Generations(declared);
  }

  private record Built(int version, GenerationState state, String fingerprint) {
    static Built of(Object[] row) {
      return new Built(
          (Integer) row[0],
          Coded.of(GenerationState.class, (String) row[1]).orElseThrow(),
          (String) row[2]);
    }

    boolean inUse() {
      return state == GenerationState.LIVE || state == GenerationState.BUILDING;
    }
  }

  Uni<Void> run() {
    return pool.withTransaction(
        connection -> {
          var sql = Statements.over(connection);
          return sql.select(declared.log().lock())
              .chain(
                  () ->
                      Multi.createFrom()
                          .iterable(declared.projections())
                          .onItem()
                          .transformToUniAndConcatenate(it -> declare(sql, it))
                          .collect()
                          .asList())
              .replaceWithVoid();
        });
  }

  private Uni<Void> declare(Statements sql, Projection projection) {
    return sql.select(
            """
            select version, state, fingerprint from projection_generation
            where projection = $1 order by generation desc
            """,
            projection.name())
        .map(rows -> rows.stream().map(Built::of).toList())
        .invoke(built -> refuseSilentChange(projection, built))
        .chain(
            built ->
                missing(projection, built)
                    ? generations
                        .request(sql, projection, "code of version " + projection.version())
                        .replaceWithVoid()
                    : Uni.createFrom().voidItem());
  }

  private static void refuseSilentChange(Projection projection, List<Built> built) {
    if (built.stream()
        .filter(it -> it.inUse() && it.version() == projection.version())
        .anyMatch(it -> !it.fingerprint().equals(projection.fingerprint()))) {
      throw new IllegalStateException(
          "A table or step of projection %s differs from what was built as version %d: raise the version"
              .formatted(projection.name(), projection.version()));
    }
  }

  /**
   * A newer version is left in peace: an old replica that starts once more must not take it back.
   * What failed is left to the operator.
   */
  private static boolean missing(Projection projection, List<Built> built) {
    var served = built.stream().anyMatch(it -> it.inUse() && it.version() >= projection.version());
    var failed =
        built.stream()
            .limit(1)
            .anyMatch(
                it ->
                    it.state() == GenerationState.FAILED
                        && it.version() == projection.version()
                        && it.fingerprint().equals(projection.fingerprint()));
    return !served && !failed;
  }
}
