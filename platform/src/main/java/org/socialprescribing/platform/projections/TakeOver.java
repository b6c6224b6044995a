package org.socialprescribing.platform.projections;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

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

  Uni<Outcome> run(Channel channel, long position) {
    return channel
        .select(declared.log().lock())
        .chain(() -> channel.update(DO_NOT_WAIT_LONG))
        .chain(() -> generations.endOfLog(channel))
        .chain(
            end ->
                end - position > slice
                    ? Uni.createFrom().item(Outcome.TOO_FAR)
                    : Steps.run(channel, projection, generation.schema(), position, end)
                        .chain(() -> generations.moved(channel, generation, position, end, 0))
                        .chain(() -> serve(channel, end)));
  }

  private Uni<Outcome> serve(Channel channel, long end) {
    return channel
        .update("lock table projection_switch in access exclusive mode")
        .chain(() -> live(channel))
        .chain(
            live ->
                live.filter(it -> it.generation() > generation.generation()).isPresent()
                    ? overtaken(channel, live.get())
                    : replace(channel, live, end));
  }

  private Uni<Optional<Live>> live(Channel channel) {
    return channel
        .select(
            """
            select generation, schema_name from projection_generation
            where projection = $1 and state = 'live'
            """,
            projection.name())
        .map(
            rows ->
                rows.stream().map(row -> new Live((Integer) row[0], (String) row[1])).findFirst());
  }

  private Uni<Outcome> overtaken(Channel channel, Live live) {
    return generations
        .stuck(channel, generation, "generation " + live.generation() + " was faster", false)
        .chain(() -> generations.retired(channel, projection.name(), generation.generation()))
        .replaceWith(Outcome.OVERTAKEN);
  }

  private Uni<Outcome> replace(Channel channel, Optional<Live> old, long end) {
    return old.map(it -> generations.retired(channel, projection.name(), it.generation()))
        .orElseGet(() -> Uni.createFrom().voidItem())
        .chain(() -> show(channel))
        .chain(
            () ->
                old.map(it -> channel.select("select projection_hide($1)::text", it.schema()))
                    .orElseGet(Uni.createFrom()::nullItem))
        .chain(() -> generations.live(channel, generation, end))
        .replaceWith(Outcome.SERVES);
  }

  private Uni<Void> show(Channel channel) {
    return Multi.createFrom()
        .iterable(projection.tables())
        .onItem()
        .transformToUniAndConcatenate(
            table ->
                channel.select(
                    "select projection_show($1, $2)::text", generation.schema(), table.name()))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
