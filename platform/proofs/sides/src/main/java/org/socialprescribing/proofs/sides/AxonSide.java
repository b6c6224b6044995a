package org.socialprescribing.proofs.sides;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.json.JacksonSerializer;
import org.socialprescribing.proofs.bench.Journal;
import org.socialprescribing.proofs.bench.Payments;
import org.socialprescribing.proofs.bench.Round;
import org.socialprescribing.proofs.bench.Timed;
import org.socialprescribing.proofs.bench.Worker;

/** Axon Framework on its JDBC event storage, reading and appending without anything around it. */
public final class AxonSide {
  private static final MetaData BY =
      MetaData.with("actor", "bench").and("correlationId", "4b0c7d52-8a54-4d4e-9a3e-1f6b1a4a2c11");

  private final Database database;
  private final JdbcEventStorageEngine engine;
  private final Account rules = new Account();

  private AxonSide(Database database) {
    this.database = database;
    this.engine = engine(pool(database, 8)::getConnection, NoTransactionManager.instance());
  }

  /** Serves on the database of the first argument. */
  public static void main(String[] arguments) throws Exception {
    var database = new Database(arguments[0]);
    var side = new AxonSide(database);
    var projection = new AxonProjection(database);
    new Worker()
        .on("fill", Payments.class, side::fill)
        .on("pay", Round.class, side::pay)
        .on("journal", Journal.class, projection::fill)
        .on("project", Integer.class, projection::project)
        .serve();
  }

  static DataSource pool(Database database, int size) {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername("postgres");
    config.setPassword("postgres");
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  static JdbcEventStorageEngine engine(
      ConnectionProvider connections, TransactionManager transactions) {
    var json = JacksonSerializer.defaultSerializer();
    return JdbcEventStorageEngine.builder()
        .connectionProvider(connections)
        .transactionManager(transactions)
        .persistenceExceptionResolver(new SQLErrorCodesResolver("PostgreSQL"))
        .eventSerializer(json)
        .snapshotSerializer(json)
        .build();
  }

  private Timed fill(Payments payments) throws SQLException {
    var start = System.nanoTime();
    engine.createSchema(PostgresEventTableFactory.INSTANCE);
    database.execute(
        """
        insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier,
          metadata, payload, payloadrevision, payloadtype, timestamp)
        select 'account-' || lpad(account::text, 6, '0'), v - 1, 'account', gen_random_uuid()::text,
               convert_to('{"actor":"bench","correlationId":'
                 '"4b0c7d52-8a54-4d4e-9a3e-1f6b1a4a2c11"}', 'UTF8'),
               convert_to(json_build_object('amount', v, 'balance', v * (v + 1) / 2, 'reference',
                 'payment ' || v, 'method', 'direct debit')::text, 'UTF8'),
               null, '%s', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        from generate_series(1, %d) as v, generate_series(0, %d) as account
        order by v, account
        """
            .formatted(
                AccountEvent.Paid.class.getName(), payments.history(), payments.accounts() - 1),
        "vacuum analyze",
        "checkpoint");
    return Timed.since(start, (long) payments.accounts() * payments.history());
  }

  private Timed pay(Round round) throws Exception {
    var start = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(round.payments().workers())) {
      var workers = new ArrayList<Callable<Void>>();
      for (int worker = 0; worker < round.payments().workers(); worker++) {
        var number = worker;
        workers.add(
            () -> {
              pay(round, number);
              return null;
            });
      }
      for (var done : threads.invokeAll(workers)) {
        done.get();
      }
    }
    return Timed.since(start, (long) round.each() * round.payments().workers());
  }

  private void pay(Round round, int worker) {
    for (long index = round.from(); index < round.from() + round.each(); index++) {
      var payment = round.payments().at(worker, index);
      pay(Payments.name(payment.account()), new Account.Pay(payment.amount()));
    }
  }

  private void pay(String account, Account.Pay command) {
    var history = engine.readEvents(account);
    var events = history.asStream().map(message -> (AccountEvent) message.getPayload()).toList();
    var version = history.getLastSequenceNumber();
    var state = rules.fold(rules.initial(), events);
    var next = rules.decide(state, command).getFirst();
    engine.appendEvents(new GenericDomainEventMessage<>("account", account, version + 1, next, BY));
  }
}
