package org.socialprescribing.reporting.views.facts;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;

/**
 * Keeps the projections in step with the journal.
 *
 * <p>A rebuild is one transaction: readers keep the old rows until the new ones are complete. A
 * projection whose version has changed is rebuilt before the service starts to answer.
 */
@Singleton
public final class Projections {
  private static final Logger LOG = Logger.getLogger(Projections.class);
  private static final Duration STARTUP_LIMIT = Duration.ofHours(1);

  static final List<Projection> ALL =
      List.of(
          Organisations.PROJECTION,
          People.PROJECTION,
          Referrals.PROJECTION,
          Cases.PROJECTION,
          Workforce.PROJECTION);

  private final Transactions transactions;

  Projections(Transactions transactions) {
    this.transactions = transactions;
  }

  void rebuildOutdated(@Observes StartupEvent started) {
    for (var projection : ALL) {
      transactions
          .write(
              session ->
                  exclusively(session)
                      .chain(() -> storedVersion(session, projection))
                      .chain(
                          version ->
                              version.equals(Optional.of(projection.version()))
                                  ? Uni.createFrom().voidItem()
                                  : rebuild(session, projection).replaceWithVoid()))
          .await()
          .atMost(STARTUP_LIMIT);
    }
  }

  /**
   * Waits until no one else writes the journal or a projection, until the end of the transaction.
   * Positions are therefore in the order of commits.
   */
  public Uni<Void> exclusively(Mutiny.StatelessSession session) {
    return Sql.select(session, "select pg_advisory_xact_lock(hashtext('journal'))::text")
        .replaceWithVoid();
  }

  /** Brings every projection up to the end of the journal. */
  public Uni<Void> follow(Mutiny.StatelessSession session) {
    return forEach(
        ALL,
        projection ->
            Sql.select(
                    session,
                    """
                    select position, (select coalesce(max(position), 0) from journal)
                    from projection where name = $1
                    """,
                    projection.name())
                .map(List::getFirst)
                .chain(row -> advance(session, projection, (Long) row[0], (Long) row[1])));
  }

  /**
   * Computes a projection again from the whole journal.
   *
   * @return the journal position it then stands on; empty when there is no such projection
   */
  public Uni<Optional<Long>> rebuild(String name) {
    return ALL.stream()
        .filter(projection -> projection.name().equals(name))
        .findFirst()
        .map(
            projection ->
                transactions.write(
                    session ->
                        exclusively(session)
                            .chain(() -> rebuild(session, projection))
                            .map(Optional::of)))
        .orElseGet(() -> Uni.createFrom().item(Optional.<Long>empty()));
  }

  private static Uni<Optional<Integer>> storedVersion(
      Mutiny.StatelessSession session, Projection projection) {
    return Sql.select(session, "select version from projection where name = $1", projection.name())
        .map(rows -> rows.stream().map(row -> (Integer) row[0]).findFirst());
  }

  private static Uni<Long> rebuild(Mutiny.StatelessSession session, Projection projection) {
    LOG.infof("Rebuilding %s, version %d", projection.name(), projection.version());
    return forEach(
            projection.tables(),
            table -> Sql.update(session, "delete from " + table).replaceWithVoid())
        .chain(
            () ->
                Sql.update(
                    session,
                    """
                    insert into projection (name, version, position, rebuilt_at)
                    values ($1, $2, 0, clock_timestamp())
                    on conflict (name) do update set
                      version = excluded.version, position = 0, rebuilt_at = excluded.rebuilt_at
                    """,
                    projection.name(),
                    projection.version()))
        .chain(() -> Sql.select(session, "select coalesce(max(position), 0) from journal"))
        .map(rows -> (Long) rows.getFirst()[0])
        .call(end -> advance(session, projection, 0L, end));
  }

  private static Uni<Void> advance(
      Mutiny.StatelessSession session, Projection projection, Long after, Long upTo) {
    return forEach(
            projection.steps(), step -> Sql.update(session, step, after, upTo).replaceWithVoid())
        .chain(
            () ->
                Sql.update(
                    session,
                    "update projection set position = $2 where name = $1",
                    projection.name(),
                    upTo))
        .replaceWithVoid();
  }

  private static <T> Uni<Void> forEach(
      List<T> items, java.util.function.Function<T, Uni<? extends Void>> action) {
    return Multi.createFrom()
        .iterable(items)
        .onItem()
        .transformToUniAndConcatenate(action)
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
