package org.socialprescribing.platform.projections;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Statements;

/**
 * Keeps projections in step with their log and builds new versions beside the old.
 *
 * <p>Each build of a projection is a generation: a schema with tables of its own. One generation is
 * live; views in {@code public} show its tables under their stable names. A new generation reads
 * the log from the start in slices, a transaction each that also saves how far it came, so a build
 * that is interrupted goes on where it stood and no transaction is long. When it has caught up, the
 * last slice and the switch of the views are one transaction under the lock that all writers of the
 * log take. The generation that served before is kept as it was until an operator drops it. A step
 * that fails ends the build and leaves in service what was.
 *
 * <p>Several versions of the code may run at the same time. Each replica builds and follows only
 * generations of the versions that it declares, each from its own saved position; so old code
 * cannot touch what newer code has built, and what old code adds to the log reaches the newer
 * generation with the next batch or pass of a newer replica.
 *
 * <p>Drawbacks:
 *
 * <ul>
 *   <li>While only old replicas write, a newer generation that is live stands still, and readers
 *       see it so; the lag says by how much. Should its steps fail on what they wrote, every batch
 *       on a newer replica fails too, until the steps are mended under a new version.
 *   <li>All replicas read the same views. Code that needs a new column must wait for it (see {@link
 *       ProjectionSettings#awaitOwnVersion}), and old code fails on a column that is gone: add in
 *       one release, remove in a later one. A statement prepared as {@code select *} fails once
 *       when the columns change.
 *   <li>Going back to older code does not bring back its generation: an operator asks that code for
 *       a rebuild.
 *   <li>Two generations need the disk of two until the old one is dropped.
 *   <li>One transaction at a time writes the log.
 * </ul>
 *
 * <p>It needs a pool and the tables of {@code db/platform}, and nothing else of the platform.
 */
public final class Projections {
  private final Pool pool;
  private final ProjectionSet declared;
  private final long slice;
  private final Builder builder;
  private final Generations generations;
  private final Follow follow;
  private final Operations operations;

  /**
   * @param pool connections to the database of the log; a build keeps one, and takes another for a
   *     moment after each slice
   * @param declared what this code computes
   * @param slice log positions that are projected in one transaction, at least 1
   */
  public Projections(Pool pool, ProjectionSet declared, long slice) {
    if (slice < 1) {
      throw new IllegalArgumentException("A slice of " + slice + " positions");
    }
    this.pool = pool;
    this.declared = declared;
    this.slice = slice;
    this.builder = new Builder(pool, declared, slice);
    this.generations = new Generations(declared);
    this.follow = new Follow(declared, slice);
    this.operations = new Operations(declared);
  }

  /**
   * Waits until no one else writes the log, until the end of the transaction. Whoever appends calls
   * it first; positions are therefore in the order of commits.
   */
  public Uni<Void> exclusively(Mutiny.StatelessSession session) {
    return Statements.of(session).select(declared.log().lock()).replaceWithVoid();
  }

  /** The same for a connection with a transaction. */
  public Uni<Void> exclusively(SqlConnection connection) {
    return Statements.over(connection).select(declared.log().lock()).replaceWithVoid();
  }

  /**
   * Brings every live generation that this code knows up to the end of the log, so that a reader
   * sees what was appended in the same transaction. One that lags by more than a slice moves by a
   * slice and is brought up by {@link #work}. Call it after {@link #exclusively}; fails with the
   * step that fails.
   */
  public Uni<Void> follow(Mutiny.StatelessSession session) {
    return follow.run(Statements.of(session), declared.names()).replaceWithVoid();
  }

  /** The same for a connection with a transaction. */
  public Uni<Void> follow(SqlConnection connection) {
    return follow.run(Statements.over(connection), declared.names()).replaceWithVoid();
  }

  /**
   * Lets all reading of a transaction stand on one point of the log: makes it repeatable and read
   * only, and holds off switches until it ends. Must be its first statement.
   *
   * @return the log position on which every live generation stands; 0 when there is none
   */
  public Uni<Long> snapshot(Mutiny.StatelessSession session) {
    return Sql.update(session, "set transaction isolation level repeatable read, read only")
        .chain(() -> Sql.update(session, "lock table projection_switch in access share mode"))
        .chain(
            () ->
                Sql.select(
                    session,
                    """
                    select coalesce(min(position), 0) from projection_generation
                    where state = 'live' and projection = any($1)
                    """,
                    (Object) declared.names()))
        .map(rows -> (Long) rows.getFirst()[0]);
  }

  /**
   * Asks for a build of every projection of which neither this nor a newer version serves or is
   * being built. Blocks; call it once at the start.
   *
   * @throws IllegalStateException when a table or step was changed and the version was not
   */
  public void declare() {
    new Declaration(pool, declared).run().await().indefinitely();
  }

  /**
   * One pass: builds what is asked for and not being built elsewhere, and advances what lags.
   * Blocks until that is done, at once when there is nothing to do. Call it again and again, from
   * one thread that may block; a failed build is a state, any failure thrown is one of the
   * connection.
   */
  public void work() {
    builder.work();
  }

  /** Whether the log is so short that a build of all is the matter of a moment: at most a slice. */
  public boolean shortLog() {
    return generations.endOfLog(Statements.over(pool)).await().indefinitely() <= slice;
  }

  /** Lets {@link #work} return after the current slice, for good. */
  public void stop() {
    builder.stop();
  }

  /** Every declared projection with its generations. */
  public Uni<List<ProjectionStatus>> status() {
    return generations.all(Statements.over(pool)).map(this::statuses);
  }

  /** The same as the last pass or slice has seen it, without asking the database. */
  public List<ProjectionStatus> lastStatus() {
    return statuses(builder.seen());
  }

  /**
   * Asks for a new generation of a projection in the version of this code, whatever serves now.
   *
   * @param by who asks; stored with the generation
   * @return the generation, not yet built. Fails with a {@link
   *     org.socialprescribing.platform.web.ProblemException}: 404 when there is no such projection,
   *     409 when this version is being built already
   */
  public Uni<Generation> rebuild(Mutiny.StatelessSession session, String name, String by) {
    return operations.rebuild(Statements.of(session), name, by);
  }

  /** The same in a transaction of its own. */
  public Uni<Generation> rebuild(String name, String by) {
    return pool.withTransaction(
        connection -> operations.rebuild(Statements.over(connection), name, by));
  }

  /**
   * Drops the tables of a generation that is retired or has failed.
   *
   * @param by who drops it; stored with the generation
   * @return fails with a {@link org.socialprescribing.platform.web.ProblemException}: 404 when
   *     there is no such generation any more, 409 when it serves, is being built or is being read
   */
  public Uni<Void> drop(Mutiny.StatelessSession session, String name, int generation, String by) {
    return operations.drop(Statements.of(session), name, generation, by);
  }

  /** The same in a transaction of its own. */
  public Uni<Void> drop(String name, int generation, String by) {
    return pool.withTransaction(
        connection -> operations.drop(Statements.over(connection), name, generation, by));
  }

  /** When the last pass or slice has looked at the table of generations. */
  Instant lookedAt() {
    return builder.lookedAt();
  }

  private List<ProjectionStatus> statuses(List<Generation> all) {
    var end = all.stream().mapToLong(Generation::endOfLog).max().orElse(0);
    return declared.projections().stream()
        .map(projection -> ProjectionStatus.of(projection, all, end))
        .toList();
  }
}
