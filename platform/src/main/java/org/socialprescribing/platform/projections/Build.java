package org.socialprescribing.platform.projections;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.socialprescribing.platform.eventstore.Statements;

/**
 * Brings one generation from where it stands to the end of the log and puts it in service. Every
 * slice of the log is a transaction of its own on the connection that holds the builder's lock, and
 * saves how far it came.
 */
final class Build {
  private static final Logger LOG = Logger.getLogger(Build.class);
  private final SqlConnection connection;
  private final Projection projection;
  private final Generation generation;
  private final Generations generations;
  private final TakeOver takeOver;
  private final long slice;

  Build(
      SqlConnection connection,
      ProjectionSet declared,
      Projection projection,
      Generation generation,
      long slice) {
    this.connection = connection;
    this.projection = projection;
    this.generation = generation;
    this.generations = new Generations(declared);
    this.takeOver = new TakeOver(declared, projection, generation, slice);
    this.slice = slice;
  }

  /**
   * Blocks until the generation serves or the builder shall stop.
   *
   * @param between runs after every slice
   */
  void run(BooleanSupplier active, Runnable between) {
    createTables();
    var position = storedPosition();
    var caughtUp = false;
    while (active.getAsBoolean()) {
      var end = generations.endOfLog(Statements.over(connection)).await().indefinitely();
      if (position == end || (caughtUp && end - position <= slice)) {
        analyze();
        var from = position;
        if (over(inTransaction(sql -> takeOver.run(sql, from)))) {
          return;
        }
        caughtUp = false;
      } else {
        var upTo = Math.min(end, position + slice);
        advance(position, upTo);
        position = upTo;
        caughtUp = upTo == end;
      }
      between.run();
    }
  }

  private boolean over(TakeOver.Outcome outcome) {
    return switch (outcome) {
      case SERVES -> {
        LOG.infof("%s serves", generation);
        yield true;
      }
      case OVERTAKEN -> {
        LOG.infof("%s never serves: a later one was faster", generation);
        yield true;
      }
      case TOO_FAR -> false;
    };
  }

  private long storedPosition() {
    return Statements.over(connection)
        .select(
            "select position from projection_generation where schema_name = $1 and state = 'building'",
            generation.schema())
        .map(rows -> (Long) rows.stream().findFirst().orElseThrow(OutrunException::new)[0])
        .await()
        .indefinitely();
  }

  private void createTables() {
    inTransaction(
        sql ->
            sql.select("select to_regnamespace($1) is not null", generation.schema())
                .chain(
                    rows ->
                        Boolean.TRUE.equals(rows.getFirst()[0])
                            ? Uni.createFrom().voidItem()
                            : sql.script(ddl()).chain(() -> checkTables(sql))));
  }

  private String ddl() {
    var script =
        new StringBuilder(
            "create schema %1$s; set local search_path = %1$s, public;"
                .formatted(generation.schema()));
    projection.tables().forEach(table -> script.append(table.ddl()).append(";\n"));
    return script.toString();
  }

  private Uni<Void> checkTables(Statements sql) {
    return sql.select(
            "select name from unnest($1::text[]) name where to_regclass($2 || '.' || name) is null",
            projection.tables().stream().map(ProjectedTable::name).toArray(String[]::new),
            generation.schema())
        .invoke(
            missing -> {
              if (!missing.isEmpty()) {
                throw new MissingTable(missing.getFirst()[0]);
              }
            })
        .replaceWithVoid();
  }

  private void advance(long after, long upTo) {
    var start = System.nanoTime();
    inTransaction(
        sql ->
            Steps.run(sql, projection, generation.schema(), after, upTo)
                .chain(
                    () -> {
                      var seconds = (System.nanoTime() - start) / 1e9;
                      var rate = (upTo - after) / Math.max(seconds, 1e-6);
                      return generations.moved(sql, generation, after, upTo, rate);
                    }));
  }

  /** Readers of tables that nobody has looked at yet would be given bad plans. */
  private void analyze() {
    var tables =
        projection.tables().stream()
            .map(table -> generation.schema() + "." + table.name())
            .collect(Collectors.joining(", "));
    inTransaction(sql -> sql.script("analyze " + tables));
  }

  private <T> T inTransaction(Function<PlainStatements, Uni<T>> work) {
    return PlainStatements.transaction(
            connection, sql -> Steps.unhurried(sql).chain(() -> work.apply(sql)))
        .await()
        .indefinitely();
  }
}
