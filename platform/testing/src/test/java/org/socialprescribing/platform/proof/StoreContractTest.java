package org.socialprescribing.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.EventStore;
import org.socialprescribing.platform.eventstore.EventStore.Append;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.eventstore.StaleVersion;
import org.socialprescribing.platform.eventstore.Statements;
import org.socialprescribing.platform.eventstore.StreamId;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.proof.CounterEvent.CounterRaised;
import org.socialprescribing.platform.testing.RealServers;

/** What holds wherever the store's statements run. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class StoreContractTest {
  enum Where {
    EACH_ALONE,
    IN_A_TRANSACTION_OF_THE_DRIVER,
    IN_A_SESSION
  }

  @Inject EventStore store;
  @Inject Pool pool;
  @Inject Transactions transactions;

  private final StreamId stream = new StreamId("contract", UUID.randomUUID().toString());

  @ParameterizedTest
  @EnumSource
  void events_are_read_in_the_order_of_their_versions(Where where) {
    append(where, 0, 5, 6);
    append(where, 2, 7);
    assertThat(load(where))
        .extracting(Recorded::version, Recorded::event)
        .containsExactly(at(1, 5), at(2, 6), at(3, 7));
    var history = run(where, sql -> store.history(sql, stream, Counters.TYPES));
    assertThat(history)
        .containsExactly(new CounterRaised(5), new CounterRaised(6), new CounterRaised(7));
  }

  @ParameterizedTest
  @EnumSource
  void an_append_at_a_version_that_is_taken_stores_nothing(Where where) {
    append(where, 0, 1);
    assertThatThrownBy(() -> append(where, 0, 2, 3)).satisfies(StoreContractTest::isLostRace);
    assertThat(load(where)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void an_append_that_would_leave_a_gap_stores_nothing(Where where) {
    append(where, 0, 1);
    assertThatThrownBy(() -> append(where, 4, 2, 3)).satisfies(StoreContractTest::isLostRace);
    assertThat(load(where)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void appends_to_many_streams_are_stored_together_or_not_at_all(Where where) {
    var other = new StreamId("contract", UUID.randomUUID().toString());
    append(where, 0, 1);
    var together = List.of(entry(other, 0, 9), entry(stream, 0, 2));
    assertThatThrownBy(() -> run(where, sql -> store.append(sql, Counters.TYPES, together)))
        .satisfies(StoreContractTest::isLostRace);
    var ofOther = run(where, sql -> store.load(sql, other, Counters.TYPES, 0));
    assertThat(ofOther).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void of_many_units_at_one_version_one_is_stored_and_whole(Where where) throws Exception {
    append(where, 0, 1);
    var wins =
        AppendTest.inParallel(
            16,
            () -> {
              try {
                append(where, 1, 2, 3, 4);
                return 1;
              } catch (RuntimeException e) {
                isLostRace(e);
                return 0;
              }
            });
    assertThat(wins.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    assertThat(load(where)).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource
  void what_came_after_a_version_can_be_read_alone(Where where) {
    append(where, 0, 1, 2, 3);
    var after = run(where, sql -> store.load(sql, stream, Counters.TYPES, 2));
    assertThat(after).extracting(Recorded::version).containsExactly(3L);
  }

  @org.junit.jupiter.api.Test
  void commands_without_a_transaction_take_their_turn_and_refuse_a_stale_version()
      throws Exception {
    var counters = new Aggregate<>("alone", new CounterDecider(), Counters.TYPES, store, List.of());
    var each = Statements.over(pool);
    AppendTest.inParallel(
        12,
        () ->
            counters
                .handleAlone(each, stream.id(), Expected.any(), new Raise(1), Metadata.of("t"))
                .await()
                .atMost(Duration.ofSeconds(20)));
    var at12 =
        counters
            .handleAlone(each, stream.id(), Expected.version(12), new Raise(1), Metadata.of("t"))
            .await()
            .atMost(Duration.ofSeconds(20));
    assertThat(at12.version()).isEqualTo(13);
    assertThat(at12.state()).isEqualTo(13L);
    assertThatThrownBy(
            () ->
                counters
                    .handleAlone(
                        each, stream.id(), Expected.version(12), new Raise(1), Metadata.of("t"))
                    .await()
                    .atMost(Duration.ofSeconds(20)))
        .isInstanceOf(StaleVersion.class);
  }

  private List<Recorded<CounterEvent>> append(Where where, long version, int... numbers) {
    var entries = List.of(entry(stream, version, numbers));
    return run(where, sql -> store.append(sql, Counters.TYPES, entries));
  }

  private static Append<CounterEvent> entry(StreamId stream, long version, int... numbers) {
    List<CounterEvent> events =
        IntStream.of(numbers).mapToObj(n -> (CounterEvent) new CounterRaised(n)).toList();
    return new Append<>(stream, version, events, Metadata.of("test"));
  }

  private List<Recorded<CounterEvent>> load(Where where) {
    return run(where, sql -> store.load(sql, stream, Counters.TYPES, 0));
  }

  private <T> T run(Where where, Function<Statements, Uni<T>> work) {
    var done =
        switch (where) {
          case EACH_ALONE -> work.apply(Statements.over(pool));
          case IN_A_TRANSACTION_OF_THE_DRIVER ->
              pool.withTransaction(connection -> work.apply(Statements.over(connection)));
          case IN_A_SESSION -> transactions.write(s -> work.apply(Statements.of(s)));
        };
    return done.await().atMost(Duration.ofSeconds(20));
  }

  private static void isLostRace(Throwable failure) {
    assertThat(Transactions.lostRace(failure)).as(failure.toString()).isTrue();
  }

  private static org.assertj.core.groups.Tuple at(long version, int n) {
    return new org.assertj.core.groups.Tuple(version, new CounterRaised(n));
  }
}
