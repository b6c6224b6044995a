package org.socialprescribing.platform.projections;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.socialprescribing.platform.eventstore.Statements;

/**
 * Does what the table of generations asks for, as far as this code can. One builder at a time works
 * on a version of a projection: it holds an advisory lock for as long as its connection lasts.
 */
final class Builder {
  private static final Logger LOG = Logger.getLogger(Builder.class);

  private final Pool pool;
  private final ProjectionSet declared;
  private final Generations generations;
  private final Follow follow;
  private final long slice;
  private volatile boolean active = true;
  private volatile List<Generation> seen = List.of();
  private volatile Instant lookedAt = Instant.now();

  Builder(Pool pool, ProjectionSet declared, long slice) {
    this.pool = pool;
    this.declared = declared;
    this.generations = new Generations(declared);
    this.follow = new Follow(declared, slice);
    this.slice = slice;
  }

  /** All generations as they were at the last look; no older than a slice takes. */
  List<Generation> seen() {
    return seen;
  }

  Instant lookedAt() {
    return lookedAt;
  }

  void stop() {
    active = false;
  }

  /** One pass over what is to be done. Blocks until it is done or {@link #stop} is called. */
  void work() {
    look();
    for (var generation : seen) {
      if (active && generation.state() == GenerationState.BUILDING) {
        declared
            .stepsOf(generation.projection(), generation.version())
            .ifPresent(steps -> build(steps, generation));
      }
    }
    look();
  }

  /** Live generations lag when a replica without their steps has written to the log. */
  private void look() {
    seen = generations.all(Statements.over(pool)).await().indefinitely();
    lookedAt = Instant.now();
    for (var generation : seen) {
      if (active
          && generation.state() == GenerationState.LIVE
          && generation.lag() > 0
          && declared.stepsOf(generation.projection(), generation.version()).isPresent()) {
        catchUp(generation);
      }
    }
  }

  private void catchUp(Generation generation) {
    try {
      while (active && moved(generation) > 0) {
        LOG.debugf("Caught up with %s", generation);
      }
    } catch (RuntimeException e) {
      stuck(generation, e);
    }
  }

  private long moved(Generation generation) {
    return pool.withTransaction(
            connection ->
                Steps.unhurried(Statements.over(connection))
                    .chain(() -> Statements.over(connection).select(declared.log().lock()))
                    .chain(() -> follow.run(Statements.over(connection), generation.projection())))
        .await()
        .indefinitely();
  }

  private void build(Projection steps, Generation generation) {
    var connection = pool.getConnectionAndAwait();
    try {
      if (lock(connection, generation)) {
        LOG.infof("Building %s from position %d on", generation, generation.position());
        new Build(connection, declared, steps, generation, slice).run(() -> active, this::look);
      }
    } catch (RuntimeException e) {
      stuck(generation, e);
    } finally {
      release(connection);
    }
  }

  private void stuck(Generation generation, Throwable failure) {
    if (!active || failure instanceof OutrunException) {
      LOG.debugf(failure, "Left %s to another builder", generation);
      return;
    }
    var failed = !Trouble.passing(failure);
    LOG.logf(
        failed ? Logger.Level.ERROR : Logger.Level.WARN,
        "%s %s: %s",
        generation,
        failed ? "failed" : "waits",
        Trouble.reason(failure));
    generations
        .stuck(Statements.over(pool), generation, Trouble.reason(failure), failed)
        .await()
        .indefinitely();
  }

  private static boolean lock(SqlConnection connection, Generation generation) {
    var key = "projection " + generation.projection() + " version " + generation.version();
    return Statements.over(connection)
        .select("select pg_try_advisory_lock(hashtextextended($1, 0))", key)
        .map(rows -> Boolean.TRUE.equals(rows.getFirst()[0]))
        .await()
        .indefinitely();
  }

  private static void release(SqlConnection connection) {
    try {
      Statements.over(connection)
          .select("select pg_advisory_unlock_all()::text")
          .await()
          .indefinitely();
    } catch (RuntimeException e) {
      LOG.debug("The connection is gone, and its lock with it", e);
    } finally {
      connection.closeAndForget();
    }
  }
}
