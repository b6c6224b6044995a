package org.socialprescribing.platform.proof;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.mutiny.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.socialprescribing.platform.projections.Generation;
import org.socialprescribing.platform.projections.GenerationState;
import org.socialprescribing.platform.projections.ProjectedTable;
import org.socialprescribing.platform.projections.Projection;
import org.socialprescribing.platform.projections.ProjectionSet;
import org.socialprescribing.platform.projections.Projections;
import org.socialprescribing.platform.projections.SourceLog;

/** A log of amounts by area, and a projection of its own for every test. */
final class ProjectionGround {
  private static final AtomicInteger COUNT = new AtomicInteger();

  final Pool pool;
  final String name = "tally_by_area_" + COUNT.incrementAndGet();
  final String view = name + "_rows";
  private final String log = name + "_log";
  private final Random random = new Random(name.hashCode());

  ProjectionGround(Pool pool) {
    this.pool = pool;
    run(
        """
        create table %s (
          position bigint generated always as identity primary key,
          area     text not null,
          amount   int not null)
        """
            .formatted(log));
    run("create table %s_marks (pid int, after bigint, up_to bigint)".formatted(name));
  }

  Projections engine(long slice, Projection projection) {
    return new Projections(pool, new ProjectionSet(new SourceLog(log), List.of(projection)), slice);
  }

  /** One row for each area: entries, total, and the amount that came last. */
  Projection first(String... moreSteps) {
    return version(1, "entries bigint, total bigint, last_amount bigint", moreSteps);
  }

  /** The same with another type and another column, and one column less. */
  Projection second(String... moreSteps) {
    return version(2, "entries bigint, total numeric, highest bigint", moreSteps);
  }

  private Projection version(int version, String columns, String... moreSteps) {
    var last = columns.contains("last_amount");
    var steps = new ArrayList<String>();
    steps.add(
        """
        insert into %1$s as old
        select area, count(*), sum(amount), %3$s
        from %2$s where position > $1 and position <= $2
        group by area
        on conflict (area) do update set
          entries = old.entries + excluded.entries, total = old.total + excluded.total, %4$s
        """
            .formatted(
                view,
                log,
                last ? "(array_agg(amount order by position desc))[1]" : "max(amount)",
                last
                    ? "last_amount = excluded.last_amount"
                    : "highest = greatest(old.highest, excluded.highest)"));
    steps.addAll(List.of(moreSteps));
    return new Projection(
        name,
        version,
        List.of(
            new ProjectedTable(
                view, "create table %s (area text primary key, %s)".formatted(view, columns))),
        steps);
  }

  /** A step that takes its time and can be told in the list of activities. */
  String dawdle(double seconds) {
    return "select pg_sleep(%s) /* %s */ where $1::bigint < $2::bigint".formatted(seconds, name);
  }

  /** A step that leaves a mark of every slice outside the projection, with its connection. */
  String mark() {
    return "insert into public.%s_marks values (pg_backend_pid(), $1, $2)".formatted(name);
  }

  void write(int entries) {
    for (int i = 0; i < entries; i++) {
      run(insert());
    }
  }

  String insert() {
    return "insert into %s (area, amount) values ('area-%d', %d)"
        .formatted(log, random.nextInt(7), random.nextInt(1000) - 300);
  }

  void run(String sql) {
    pool.query(sql).executeAndAwait();
  }

  /** What the rows of the second version must be, counted by a loop over the log. */
  List<String> countedByHand(boolean second) {
    record Row(long entries, long total, long last, long highest) {}
    var rows = new TreeMap<String, Row>();
    pool.query("select area, amount from %s order by position".formatted(log))
        .executeAndAwait()
        .forEach(
            entry ->
                rows.merge(
                    entry.getString(0),
                    new Row(1, entry.getInteger(1), entry.getInteger(1), entry.getInteger(1)),
                    (old, one) ->
                        new Row(
                            old.entries + 1,
                            old.total + one.total,
                            one.last,
                            Math.max(old.highest, one.highest))));
    return rows.entrySet().stream()
        .map(
            row ->
                "(%s,%d,%d,%d)"
                    .formatted(
                        row.getKey(),
                        row.getValue().entries,
                        row.getValue().total,
                        second ? row.getValue().highest : row.getValue().last))
        .toList();
  }

  List<String> rows() {
    return rows(view);
  }

  List<String> rows(String relation) {
    var rows = new ArrayList<String>();
    pool.query("select t::text from %s t order by 1".formatted(relation))
        .executeAndAwait()
        .forEach(row -> rows.add(row.getString(0)));
    return rows;
  }

  Generation generation(Projections engine, int number) {
    return engine.status().await().indefinitely().getFirst().generations().stream()
        .filter(it -> it.generation() == number)
        .findFirst()
        .orElseThrow();
  }

  void assertState(Projections engine, int number, GenerationState state) {
    assertThat(generation(engine, number).state()).isEqualTo(state);
  }

  /** Until the generation has come beyond a position; it must not have come to the end. */
  void awaitBeyond(Projections engine, int number, long position) {
    await().atMost(30, SECONDS).until(() -> generation(engine, number).position() > position);
    assertState(engine, number, GenerationState.BUILDING);
  }

  static CompletableFuture<Void> inBackground(Runnable work) {
    var done = new CompletableFuture<Void>();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                work.run();
                done.complete(null);
              } catch (RuntimeException e) {
                done.completeExceptionally(e);
              }
            });
    return done;
  }
}
