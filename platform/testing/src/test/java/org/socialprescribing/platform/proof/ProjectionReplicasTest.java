package org.socialprescribing.platform.proof;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.socialprescribing.platform.projections.GenerationState.BUILDING;
import static org.socialprescribing.platform.projections.GenerationState.LIVE;
import static org.socialprescribing.platform.projections.GenerationState.RETIRED;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.projections.Projection;
import org.socialprescribing.platform.projections.Projections;
import org.socialprescribing.platform.testing.RealServers;

/** Several versions of the code run at the same time, and readers read on. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProjectionReplicasTest {
  @Inject Pool pool;
  @Inject Transactions transactions;
  private ProjectionGround ground;
  private Projections old;
  private Projections young;

  @BeforeEach
  void the_second_version_has_taken_over_from_the_first() {
    ground = new ProjectionGround(pool);
    ground.write(60);
    old = started(ground.first());
    old.work();
    young = started(ground.second());
    young.work();
    ground.assertState(young, 2, LIVE);
  }

  @Test
  void what_only_old_code_handles_reaches_the_new_version_later_and_once() {
    var before = ground.rows();
    append(old);
    append(old);
    old.work();

    assertThat(ground.rows()).as("old code leaves the new tables alone").isEqualTo(before);
    assertThat(ground.generation(old, 2).position()).isEqualTo(60);
    assertThat(ground.generation(old, 1).position())
        .as("the retired stays as it was")
        .isEqualTo(60);
    assertThat(old.status().await().indefinitely().getFirst().lag()).isEqualTo(2);

    append(young);
    assertThat(ground.rows()).as("with the next batch").isEqualTo(ground.countedByHand(true));
    append(old);
    young.work();
    assertThat(ground.rows()).as("with the next pass").isEqualTo(ground.countedByHand(true));
    assertThat(young.lastStatus().getFirst().lag()).isZero();
  }

  @Test
  void a_live_generation_that_lags_far_behind_is_brought_up_in_slices() {
    ground.write(95);

    append(young);

    assertThat(ground.generation(young, 2).position()).as("one slice of 25").isEqualTo(85);
    young.work();
    assertThat(ground.generation(young, 2).position()).isEqualTo(156);
    assertThat(ground.rows()).isEqualTo(ground.countedByHand(true));
  }

  @Test
  void old_code_that_starts_again_does_not_take_over() {
    var again = started(ground.first());
    again.work();

    assertThat(again.status().await().indefinitely().getFirst().generations()).hasSize(2);
    ground.assertState(again, 2, LIVE);
  }

  @Test
  void an_operator_can_go_back_to_old_code_with_a_rebuild() {
    append(old);
    old.rebuild(ground.name, "tester").await().indefinitely();
    young.work();
    ground.assertState(young, 3, BUILDING);
    old.work();

    ground.assertState(old, 3, LIVE);
    ground.assertState(old, 2, RETIRED);
    append(old);
    assertThat(ground.rows()).isEqualTo(ground.countedByHand(false));
  }

  @Test
  void a_build_that_was_overtaken_by_a_later_one_never_serves() {
    old.rebuild(ground.name, "tester").await().indefinitely();
    young.rebuild(ground.name, "tester").await().indefinitely();
    young.work();
    ground.assertState(young, 4, LIVE);
    old.work();

    ground.assertState(young, 3, RETIRED);
    ground.assertState(young, 4, LIVE);
    assertThat(ground.generation(young, 3).reason()).isEqualTo("generation 4 was faster");
    assertThat(ground.rows()).isEqualTo(ground.countedByHand(true));
  }

  @Test
  void a_step_that_changed_without_a_new_version_does_not_start() {
    assertThatThrownBy(() -> started(ground.second(ground.mark())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("raise the version");
  }

  @Test
  void a_reader_stands_on_one_side_of_a_switch() {
    young.rebuild(ground.name, "tester").await().indefinitely();
    var reading = new CompletableFuture<Void>();
    var mayRead = new CompletableFuture<Void>();
    var read =
        transactions
            .write(
                session ->
                    young
                        .snapshot(session)
                        .invoke(position -> reading.complete(null))
                        .call(() -> Uni.createFrom().completionStage(mayRead))
                        .chain(
                            position ->
                                Sql.select(
                                        session, "select sum(entries)::bigint from " + ground.view)
                                    .map(rows -> List.of(position, rows.getFirst()[0]))))
            .subscribeAsCompletionStage();
    reading.join();
    append(young);
    young.work();

    ground.assertState(young, 3, BUILDING);
    assertThat(ground.generation(young, 3).reason()).contains("lock timeout");
    mayRead.complete(null);
    assertThat(read.join()).isEqualTo(List.of(60L, 60L));
    young.work();
    ground.assertState(young, 3, LIVE);
    assertThat(ground.rows()).isEqualTo(ground.countedByHand(true));
  }

  @Test
  void readers_without_a_snapshot_never_meet_an_error_while_generations_change() {
    var over = new AtomicInteger(6);
    var reads = new AtomicInteger();
    var reader =
        ProjectionGround.inBackground(
            () -> {
              while (over.get() > 0) {
                assertThat(ground.rows()).isEqualTo(ground.countedByHand(true));
                reads.incrementAndGet();
              }
            });
    while (over.getAndDecrement() > 0) {
      young.rebuild(ground.name, "tester").await().indefinitely();
      young.work();
      var seen = reads.get();
      await().atMost(20, SECONDS).until(() -> reader.isDone() || reads.get() > seen + 3);
    }
    reader.join();
  }

  private Projections started(Projection projection) {
    var engine = ground.engine(25, projection);
    engine.declare();
    return engine;
  }

  private void append(Projections follower) {
    transactions
        .write(
            session ->
                follower
                    .exclusively(session)
                    .chain(() -> Sql.update(session, ground.insert()))
                    .chain(() -> follower.follow(session)))
        .await()
        .atMost(Duration.ofSeconds(20));
  }
}
