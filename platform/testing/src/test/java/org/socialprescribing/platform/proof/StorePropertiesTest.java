package org.socialprescribing.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.flywaydb.core.Flyway;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.EventStore;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.StaleVersion;
import org.socialprescribing.platform.eventstore.Statements;
import org.socialprescribing.platform.eventstore.StreamId;
import org.socialprescribing.platform.eventstore.UnknownStream;

/** The store against a map of numbers, over commands that nobody thought of. */
@SuppressWarnings("NullAway.Init")
class StorePropertiesTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Vertx VERTX = Vertx.vertx();
  private static EmbeddedPostgres postgres;
  private static Pool pool;
  private static EventStore store;

  /** A command: below zero breaks the rule, zero changes nothing. */
  record Command(String stream, Expected expected, int by) {}

  @BeforeContainer
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .locations("db/platform")
        .load()
        .migrate();
    var options =
        PgConnectOptions.fromUri(
            "postgresql://postgres:postgres@localhost:%d/postgres".formatted(postgres.getPort()));
    pool =
        PgBuilder.pool()
            .connectingTo(options.setCachePreparedStatements(true))
            .with(new PoolOptions().setMaxSize(8))
            .using(VERTX)
            .build();
    store = new EventStore(new ObjectMapper(), new SimpleMeterRegistry());
    // Mutiny sets itself up in the first thread that asks, and not well in many at once.
    sum(counters(), "a");
  }

  @AfterContainer
  static void stop() throws IOException {
    pool.closeAndAwait();
    VERTX.closeAndAwait();
    postgres.close();
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void one_after_the_other_commands_leave_what_a_map_would(
      @ForAll("commands") List<Command> commands) {
    var counters = counters();
    var model = new HashMap<String, Long>();
    var versions = new HashMap<String, Long>();
    for (var command : commands) {
      var version = versions.getOrDefault(command.stream(), 0L);
      var taken = command.expected().matches(version) && command.by() >= 0;
      assertThat(ok(counters, command)).as("%s at %d", command, version).isEqualTo(taken);
      if (taken && command.by() > 0) {
        versions.merge(command.stream(), 1L, Long::sum);
        model.merge(command.stream(), (long) command.by(), Long::sum);
      }
    }
    model.forEach((stream, sum) -> assertThat(sum(counters, stream)).isEqualTo(sum));
    assertContiguous(counters, versions);
  }

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void all_at_once_commands_are_each_stored_once_or_not_at_all(
      @ForAll("commands") List<Command> commands) throws Exception {
    var counters = counters();
    var oks =
        AppendTest.inParallel(
            commands.stream()
                .map(command -> (Callable<Boolean>) () -> ok(counters, command))
                .toList());
    var stored = new HashMap<String, Long>();
    for (int i = 0; i < commands.size(); i++) {
      if (oks.get(i) && commands.get(i).by() > 0) {
        stored.merge(commands.get(i).stream(), (long) commands.get(i).by(), Long::sum);
      }
    }
    for (var stream : List.of("a", "b", "c")) {
      assertThat(sum(counters, stream)).isEqualTo(stored.getOrDefault(stream, 0L));
    }
    assertContiguous(counters, Map.of());
  }

  @Provide
  Arbitrary<List<Command>> commands() {
    var expected =
        Arbitraries.oneOf(
            Arbitraries.just(Expected.any()),
            Arbitraries.just(Expected.absent()),
            Arbitraries.longs().between(1, 4).map(Expected::version));
    return Combinators.combine(
            Arbitraries.of("a", "b", "c"), expected, Arbitraries.integers().between(-1, 9))
        .as(Command::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(24);
  }

  private record Counting(String type, Aggregate<Long, Raise, CounterEvent> aggregate) {}

  /** Streams that no other try has seen. */
  private static Counting counters() {
    var type = "counting-" + UUID.randomUUID();
    return new Counting(
        type, new Aggregate<>(type, new CounterDecider(), Counters.TYPES, store, List.of()));
  }

  private static boolean ok(Counting counters, Command command) {
    try {
      wait(
          counters
              .aggregate()
              .handleAlone(
                  Statements.over(pool),
                  command.stream(),
                  command.expected(),
                  new Raise(command.by()),
                  Metadata.of("property")));
      return true;
    } catch (StaleVersion | UnknownStream | Rejection e) {
      return false;
    }
  }

  private static long sum(Counting counters, String stream) {
    return load(counters, stream).stream()
        .mapToLong(recorded -> new CounterDecider().evolve(0L, recorded.event()))
        .sum();
  }

  private static void assertContiguous(Counting counters, Map<String, Long> versions) {
    for (var stream : List.of("a", "b", "c")) {
      var found = load(counters, stream).stream().map(Recorded::version).toList();
      var last = versions.getOrDefault(stream, (long) found.size());
      assertThat(found).isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
    }
  }

  private static List<Recorded<CounterEvent>> load(Counting counters, String stream) {
    return wait(
        store.load(
            Statements.over(pool), new StreamId(counters.type(), stream), Counters.TYPES, 0));
  }

  private static <T> T wait(Uni<T> work) {
    return work.await().atMost(LIMIT);
  }
}
