package org.socialprescribing.proofs.sides;

import java.sql.SQLException;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.json.JacksonSerializer;
import org.socialprescribing.proofs.bench.Journal;
import org.socialprescribing.proofs.bench.Timed;

/** A tracking processor of Axon that follows the same journal. */
final class AxonProjection {
  private final Database database;
  private final JdbcTransactions transactions;
  private long events;

  AxonProjection(Database database) {
    this.database = database;
    this.transactions = new JdbcTransactions(AxonSide.pool(database, 4));
  }

  Timed fill(Journal journal) throws SQLException {
    var start = System.nanoTime();
    events = journal.events();
    AxonSide.engine(transactions, transactions).createSchema(PostgresEventTableFactory.INSTANCE);
    var type = ItemEvent.class.getName() + "$";
    database.execute(
        "create table item (id uuid primary key, grp text)",
        """
        create table tally (grp text primary key, opened bigint, contacts bigint,
          closed bigint, open bigint)
        """,
        """
        insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier,
          metadata, payload, payloadrevision, payloadtype, timestamp)
        select item::text, row_number() over (partition by item order by position) - 1, 'item',
               gen_random_uuid()::text, convert_to('{}', 'UTF8'),
               convert_to(json_strip_nulls(json_build_object('item', item, 'group', grp,
                 'by', 'link-worker-' || position %% 900, 'note', 'as agreed by telephone'))::text,
                 'UTF8'),
               null, '%s' || initcap(kind),
               to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        from (%s) as log order by position
        """
            .formatted(type, journal.query()),
        "vacuum analyze",
        "checkpoint");
    return Timed.since(start, events);
  }

  /** Follows the whole journal in batches of so many events. */
  Timed project(Integer batch) throws InterruptedException {
    var tokens =
        JdbcTokenStore.builder()
            .connectionProvider(transactions)
            .serializer(JacksonSerializer.defaultSerializer())
            .build();
    tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
    var handler = new TallyHandler(transactions, events);
    var processor =
        TrackingEventProcessor.builder()
            .name("tally")
            .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(handler).build())
            .messageSource(
                EmbeddedEventStore.builder()
                    .storageEngine(AxonSide.engine(transactions, transactions))
                    .build())
            .tokenStore(tokens)
            .transactionManager(transactions)
            .trackingEventProcessorConfiguration(
                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                    .andBatchSize(batch)
                    .andInitialTrackingToken(source -> source.createTailToken()))
            .build();
    var start = System.nanoTime();
    processor.start();
    handler.awaitAll();
    var timed = Timed.since(start, events);
    processor.shutDown();
    return timed;
  }
}
