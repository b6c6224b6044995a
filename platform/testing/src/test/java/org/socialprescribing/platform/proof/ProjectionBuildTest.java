package org.socialprescribing.platform.proof;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.socialprescribing.platform.projections.GenerationState.BUILDING;
import static org.socialprescribing.platform.projections.GenerationState.FAILED;
import static org.socialprescribing.platform.projections.GenerationState.LIVE;
import static org.socialprescribing.platform.projections.GenerationState.RETIRED;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.projections.ProjectedTable;
import org.socialprescribing.platform.projections.Projection;
import org.socialprescribing.platform.projections.Projections;
import org.socialprescribing.platform.testing.RealServers;

/** A new version is built beside the one that serves. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProjectionBuildTest {
  @Inject Pool pool;
  @Inject Transactions transactions;
  private ProjectionGround ground;

  @BeforeEach
  void a_log_of_its_own() {
    ground = new ProjectionGround(pool);
  }

  @Test
  void the_old_version_serves_and_follows_while_the_new_one_is_built() {
    ground.write(100);
    var old = started(1000, ground.first());
    old.work();
    var young = started(10, ground.second(ground.dawdle(0.05)));
    var building = ProjectionGround.inBackground(young::work);
    ground.awaitBeyond(young, 2, 20);

    append(old);

    ground.assertState(young, 2, BUILDING);
    assertThat(young.status().await().indefinitely().getFirst().servedVersion()).isEqualTo(1);
    assertThat(ground.rows()).isEqualTo(ground.countedByHand(false));
    var progress = ground.generation(young, 2);
    assertThat(progress.endOfLog()).isEqualTo(101);
    assertThat(progress.rate()).isPositive();
    assertThat(progress.secondsLeft()).isNotNull();
    building.join();
    ground.assertState(young, 1, RETIRED);
    ground.assertState(young, 2, LIVE);
    assertThat(ground.rows()).isEqualTo(ground.countedByHand(true));
    assertThat(ground.generation(young, 2).liveAt()).isNotNull();
    assertThat(ground.generation(young, 1).retiredAt()).isNotNull();
  }

  @Test
  void what_took_over_under_eight_writers_equals_a_rebuild_and_a_count_by_hand() {
    ground.write(300);
    var old = started(1000, ground.first());
    old.work();
    var young = started(50, ground.second(ground.dawdle(0.02)));
    var over = new AtomicBoolean();
    var writers =
        IntStream.range(0, 8)
            .mapToObj(
                n ->
                    ProjectionGround.inBackground(
                        () -> appendUntil(over, n % 2 == 0 ? old : young)))
            .toList();
    try {
      await()
          .atMost(60, SECONDS)
          .until(
              () -> {
                young.work();
                return ground.generation(young, 2).state() == LIVE;
              });
      var end = ground.generation(young, 2).endOfLog();
      await().atMost(30, SECONDS).until(() -> ground.generation(young, 2).endOfLog() > end + 50);
    } finally {
      over.set(true);
      CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();
    }
    young.work();

    var switched = ground.rows();
    assertThat(ground.generation(young, 2).endOfLog()).isGreaterThan(400);
    assertThat(switched).isEqualTo(ground.countedByHand(true));
    young.rebuild(ground.name, "tester").await().indefinitely();
    young.work();
    ground.assertState(young, 3, LIVE);
    assertThat(ground.rows()).isEqualTo(switched);
  }

  @Test
  void a_build_whose_connection_is_cut_goes_on_where_it_stood() {
    ground.write(200);
    var cut = started(10, ground.first(ground.dawdle(0.05), ground.mark()));
    var building = ProjectionGround.inBackground(cut::work);
    ground.awaitBeyond(cut, 1, 50);

    cut.stop();
    ground.run(
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where state <> 'idle' and pid <> pg_backend_pid() and query like '%%pg_sleep%%%s%%'
        """
            .formatted(ground.name));
    building.join();
    var saved = ground.generation(cut, 1);
    assertThat(saved.state()).isEqualTo(BUILDING);
    assertThat(saved.position()).isBetween(50L, 190L);
    var next = started(10, ground.first(ground.dawdle(0.05), ground.mark()));
    next.work();

    ground.assertState(next, 1, LIVE);
    assertThat(ground.rows()).isEqualTo(ground.countedByHand(false));
    assertThat(ground.rows("(select count(distinct pid) from %s_marks)".formatted(ground.name)))
        .containsExactly("(2)");
    assertThat(ground.rows("(select after from %s_marks)".formatted(ground.name)))
        .as("no slice is done twice")
        .hasSize(20)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_step_that_fails_leaves_in_service_what_was_and_can_be_tried_again() {
    ground.write(100);
    var old = started(1000, ground.first());
    old.work();
    ground.run("create table %s_divisor as select 0 as d".formatted(ground.name));
    var young =
        started(
            30,
            ground.second(
                "select 1 / d from %s_divisor where $1::bigint >= 30 and $2::bigint > 0"
                    .formatted(ground.name)));
    young.work();

    var failed = ground.generation(young, 2);
    assertThat(failed.state()).isEqualTo(FAILED);
    assertThat(failed.position()).isEqualTo(30);
    assertThat(failed.reason()).contains("step 2 of", "positions 31 to 60", "division by zero");
    append(old);
    assertThat(ground.rows()).isEqualTo(ground.countedByHand(false));
    young.declare();
    young.work();
    assertThat(young.status().await().indefinitely().getFirst().generations())
        .as("nobody tries again by himself")
        .hasSize(2);

    ground.run("update %s_divisor set d = 1".formatted(ground.name));
    young.rebuild(ground.name, "tester").await().indefinitely();
    young.work();

    ground.assertState(young, 3, LIVE);
    assertThat(ground.rows()).isEqualTo(ground.countedByHand(true));
    young.drop(ground.name, 2, "tester").await().indefinitely();
  }

  @Test
  void tables_that_cannot_be_created_are_a_failed_build() {
    ground.write(1);
    ground.run("create table %s (taken int)".formatted(ground.view));
    var engine = started(10, ground.first());
    engine.work();

    ground.assertState(engine, 1, FAILED);
    assertThat(ground.generation(engine, 1).reason()).contains("is not a view");
  }

  @Test
  void a_table_that_its_ddl_does_not_create_is_a_failed_build() {
    var table = new ProjectedTable(ground.view, "create table misspelt (n bigint)");
    var engine =
        started(
            10, new Projection(ground.name, 1, List.of(table), List.of("select $1::int, $2::int")));
    engine.work();

    ground.assertState(engine, 1, FAILED);
    assertThat(ground.generation(engine, 1).reason()).contains("does not create", ground.view);
  }

  @Test
  void of_two_builders_one_works_and_the_other_leaves_it_alone() {
    ground.write(120);
    var one = started(10, ground.first(ground.dawdle(0.05)));
    var other = started(10, ground.first(ground.dawdle(0.05)));
    var building = ProjectionGround.inBackground(one::work);
    ground.awaitBeyond(one, 1, 0);

    var start = System.nanoTime();
    other.work();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(400));
    ground.assertState(other, 1, BUILDING);
    building.join();
    other.work();
    assertThat(other.status().await().indefinitely().getFirst().generations()).hasSize(1);
    assertThat(ground.rows()).isEqualTo(ground.countedByHand(false));
  }

  @Test
  void columns_and_tables_may_come_and_go_between_versions() {
    ground.write(20);
    started(100, ground.first()).work();
    var names =
        "select column_name::text from information_schema.columns where table_name = '%s' and table_schema = 'public'";
    assertThat(ground.rows("(" + names.formatted(ground.view) + ")")).contains("(last_amount)");

    started(100, ground.second()).work();

    assertThat(ground.rows("(" + names.formatted(ground.view) + ")"))
        .contains("(highest)")
        .doesNotContain("(last_amount)");
    var third =
        new Projection(
            ground.name,
            3,
            List.of(
                new ProjectedTable(
                    ground.name + "_other",
                    "create table %s_other (n bigint)".formatted(ground.name))),
            List.of("insert into %s_other select $2::bigint - $1::bigint".formatted(ground.name)));
    started(100, third).work();

    assertThat(ground.rows(ground.name + "_other")).containsExactly("(20)");
    assertThat(ground.rows("(" + names.formatted(ground.view) + ")")).isEmpty();
  }

  private Projections started(long slice, Projection projection) {
    var engine = ground.engine(slice, projection);
    engine.declare();
    return engine;
  }

  private void appendUntil(AtomicBoolean over, Projections follower) {
    while (!over.get()) {
      append(follower);
    }
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
