package org.socialprescribing.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.ledger.AccountEvent.Posted;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.EventStore;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.relay.Publication;
import org.socialprescribing.platform.relay.PublishedEvent;

/** The account as an aggregate with a view and a publication. */
@Singleton
final class Accounts implements Publication<AccountEvent> {
  private static final EventTypes<AccountEvent> TYPES =
      EventTypes.of(AccountEvent.class).type("posted", 1, Posted.class).build();

  @Produces
  @Singleton
  Aggregate<Long, Post, AccountEvent> aggregate(EventStore store) {
    return new Aggregate<>("account", new AccountDecider(), TYPES, store, List.of(Accounts::view));
  }

  private static Uni<Void> view(
      Mutiny.StatelessSession session, Recorded<? extends AccountEvent> event) {
    return Sql.update(
            session,
            """
            insert into account (id, version, balance) values ($1, $2, $3)
            on conflict (id) do update
            set version = excluded.version, balance = account.balance + excluded.balance
            """,
            event.stream().id(),
            event.version(),
            amount(event.event()))
        .replaceWithVoid();
  }

  private static long amount(AccountEvent event) {
    return switch (event) {
      case Posted(var action, var part, var amount) -> amount;
    };
  }

  @Override
  public String streamType() {
    return "account";
  }

  @Override
  public EventTypes<AccountEvent> types() {
    return TYPES;
  }

  @Override
  public Optional<PublishedEvent> translate(Recorded<AccountEvent> event) {
    return Optional.of(
        new PublishedEvent("ledger.events", event.stream().id(), "posted.v1", event.event()));
  }
}
