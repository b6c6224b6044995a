package org.socialprescribing.reporting.views.tables;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;

/** Reads several figures at one point of the log. */
@Singleton
public final class Snapshot {
  private final Transactions transactions;

  Snapshot(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Reads with the log position on which everything read stands. */
  public <T> Uni<T> read(BiFunction<Mutiny.StatelessSession, Long, Uni<T>> query) {
    return transactions.write(
        session ->
            Sql.update(session, "set transaction isolation level repeatable read, read only")
                .chain(() -> Sql.select(session, "select coalesce(max(position), 0) from journal"))
                .chain(rows -> query.apply(session, (Long) rows.getFirst()[0])));
  }
}
