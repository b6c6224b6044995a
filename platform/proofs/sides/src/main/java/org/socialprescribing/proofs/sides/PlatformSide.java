package org.socialprescribing.proofs.sides;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.EventStore;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Statements;
import org.socialprescribing.platform.eventstore.StreamId;
import org.socialprescribing.proofs.bench.Journal;
import org.socialprescribing.proofs.bench.Loads;
import org.socialprescribing.proofs.bench.Payments;
import org.socialprescribing.proofs.bench.Round;
import org.socialprescribing.proofs.bench.Timed;
import org.socialprescribing.proofs.bench.Worker;

/** The platform, without the service around it. */
public final class PlatformSide {
  private static final Metadata BY =
      new Metadata("bench", "4b0c7d52-8a54-4d4e-9a3e-1f6b1a4a2c11", null);

  private final Database database;
  private final Aggregate<Account.State, Account.Pay, AccountEvent> accounts;
  private final EventStore store = new EventStore(new ObjectMapper(), new SimpleMeterRegistry());
  private final Account rules = new Account();
  private final Statements each;

  private PlatformSide(Database database) {
    this.database = database;
    this.each = Statements.over(pool(database, 8));
    this.accounts = new Aggregate<>("account", rules, Account.TYPES, store, List.of());
  }

  /** Serves on the database of the first argument. */
  public static void main(String[] arguments) throws Exception {
    var database = new Database(arguments[0]);
    var side = new PlatformSide(database);
    var projection = new PlatformProjection(database);
    new Worker()
        .on("fill", Payments.class, side::fill)
        .on("pay", Round.class, side::pay)
        .on("load", Loads.class, side::load)
        .on("journal", Journal.class, projection::fill)
        .on("project", Integer.class, projection::project)
        .on("aggregate", Integer.class, projection::aggregate)
        .serve();
  }

  static Pool pool(Database database, int size) {
    var options =
        new PgConnectOptions()
            .setHost("127.0.0.1")
            .setPort(database.port())
            .setDatabase(database.name())
            .setUser("postgres")
            .setPassword("postgres")
            .setCachePreparedStatements(true)
            .addProperty("plan_cache_mode", "force_generic_plan");
    return PgBuilder.pool()
        .connectingTo(options)
        .with(new PoolOptions().setMaxSize(size))
        .using(Vertx.vertx())
        .build();
  }

  private Timed fill(Payments payments) throws SQLException {
    var start = System.nanoTime();
    database.migrate();
    database.execute(
        """
        insert into event (stream_type, stream_id, version, event_id, type, payload, metadata)
        select 'account', 'account-' || lpad(account::text, 6, '0'), v, gen_random_uuid(),
               'paid.v1',
               jsonb_build_object('amount', v, 'balance', v * (v + 1) / 2,
                                  'reference', 'payment ' || v, 'method', 'direct debit'),
               '{"actor": "bench", "causationId": null,
                 "correlationId": "4b0c7d52-8a54-4d4e-9a3e-1f6b1a4a2c11"}'
        from generate_series(1, %d) as v, generate_series(0, %d) as account
        order by v, account
        """
            .formatted(payments.history(), payments.accounts() - 1),
        "vacuum analyze",
        "checkpoint");
    return Timed.since(start, (long) payments.accounts() * payments.history());
  }

  /** In microseconds each. */
  private long[] load(Loads loads) {
    var took = new long[loads.streams() * loads.times()];
    for (int i = 0; i < took.length; i++) {
      var stream = new StreamId("account", Payments.name(loads.first() + i % loads.streams()));
      var start = System.nanoTime();
      var events = store.history(each, stream, Account.TYPES).await().indefinitely();
      var state = rules.fold(rules.initial(), events);
      took[i] = (System.nanoTime() - start) / 1_000;
      var sum = state.payments() * (state.payments() + 1) / 2;
      if (state.payments() != events.size() || state.balance() != sum) {
        throw new IllegalStateException(stream + " is " + state);
      }
    }
    return took;
  }

  private Timed pay(Round round) {
    var start = System.nanoTime();
    Uni.join()
        .all(
            IntStream.range(0, round.payments().workers())
                .mapToObj(worker -> pay(round, worker))
                .toList())
        .andFailFast()
        .await()
        .indefinitely();
    return Timed.since(start, (long) round.each() * round.payments().workers());
  }

  /** One worker: the next command when the one before is stored. */
  private Uni<Void> pay(Round round, int worker) {
    return Multi.createFrom()
        .range(0, round.each())
        .onItem()
        .transformToUniAndConcatenate(
            index -> {
              var payment = round.payments().at(worker, round.from() + index);
              return accounts.handleAlone(
                  each,
                  Payments.name(payment.account()),
                  Expected.any(),
                  new Account.Pay(payment.amount()),
                  BY);
            })
        .onItem()
        .ignoreAsUni();
  }
}
