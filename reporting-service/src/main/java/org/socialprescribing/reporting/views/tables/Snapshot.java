package org.socialprescribing.reporting.views.tables;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.projections.Projections;

/** Reads several figures at one point of the log. */
@Singleton
public final class Snapshot {
  private final Transactions transactions;
  private final Projections projections;

  Snapshot(Transactions transactions, Projections projections) {
    this.transactions = transactions;
    this.projections = projections;
  }

  /** Reads with the log position on which everything read stands. */
  public <T> Uni<T> read(BiFunction<Mutiny.StatelessSession, Long, Uni<T>> query) {
    return transactions.write(
        session -> projections.snapshot(session).chain(position -> query.apply(session, position)));
  }
}
