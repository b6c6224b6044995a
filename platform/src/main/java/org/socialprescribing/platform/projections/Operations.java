package org.socialprescribing.platform.projections;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.socialprescribing.platform.eventstore.Statements;
import org.socialprescribing.platform.web.ProblemException;

/** What an operator may ask for. */
final class Operations {
  private static final String ONE_AT_A_TIME =
      "select 1 from projection_generation where projection = $1 and generation = $2 for update";

  private static final String DO_NOT_WAIT_LONG =
      """
      select set_config('lock_timeout', '500ms', true),
        set_config('client_min_messages', 'warning', true)
      """;

  private final ProjectionSet declared;
  private final Generations generations;

  Operations(ProjectionSet declared) {
    this.declared = declared;
    this.generations = new Generations(declared);
  }

  Uni<Generation> rebuild(Statements sql, String name, String by) {
    return declared
        .find(name)
        .map(
            projection ->
                sql.select(declared.log().lock())
                    .chain(() -> generations.all(sql))
                    .invoke(all -> refuseSecond(all, projection))
                    .chain(() -> generations.request(sql, projection, by))
                    .chain(number -> one(sql, name, number)))
        .orElseGet(() -> Uni.createFrom().failure(ProblemException.notFound("projection")));
  }

  Uni<Void> drop(Statements sql, String name, int number, String by) {
    return sql.select(ONE_AT_A_TIME, name, number)
        .chain(() -> one(sql, name, number))
        .invoke(Operations::refuseToDrop)
        .call(() -> sql.select(DO_NOT_WAIT_LONG))
        .chain(it -> sql.update("drop schema if exists " + it.schema() + " cascade"))
        .chain(() -> generations.dropped(sql, name, number, by))
        .onFailure(Trouble::locked)
        .transform(
            e ->
                new ProblemException(
                    409, "generation-in-use", "Somebody still reads it. Try again in a while."));
  }

  private Uni<Generation> one(Statements sql, String name, int number) {
    return generations
        .all(sql)
        .map(
            all ->
                all.stream()
                    .filter(it -> it.projection().equals(name) && it.generation() == number)
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("generation")));
  }

  private static void refuseSecond(List<Generation> all, Projection projection) {
    all.stream()
        .filter(it -> it.projection().equals(projection.name()))
        .filter(it -> it.version() == projection.version())
        .filter(it -> it.state() == GenerationState.BUILDING)
        .findFirst()
        .ifPresent(
            it -> {
              throw new ProblemException(
                  409, "already-building", "Generation " + it.generation() + " is being built.");
            });
  }

  private static void refuseToDrop(Generation generation) {
    switch (generation.state()) {
      case RETIRED, FAILED -> {}
      case LIVE ->
          throw new ProblemException(
              409, "generation-in-service", "Readers see this generation; it cannot be dropped.");
      case BUILDING ->
          throw new ProblemException(
              409, "generation-being-built", "It is being built; wait until it serves or fails.");
      case DROPPED -> throw ProblemException.notFound("generation");
    }
  }
}
