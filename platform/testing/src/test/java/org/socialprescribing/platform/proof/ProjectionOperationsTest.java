package org.socialprescribing.platform.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.socialprescribing.platform.projections.GenerationState.DROPPED;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.projections.ProjectedTable;
import org.socialprescribing.platform.projections.Projection;
import org.socialprescribing.platform.projections.ProjectionSet;
import org.socialprescribing.platform.projections.Projections;
import org.socialprescribing.platform.projections.SourceLog;
import org.socialprescribing.platform.testing.RealServers;
import org.socialprescribing.platform.testing.Tokens;
import org.socialprescribing.platform.web.ProblemException;

/** What an operator may ask for, and what not. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProjectionOperationsTest {
  @Inject Pool pool;
  private ProjectionGround ground;
  private Projections engine;

  @BeforeEach
  void two_generations() {
    ground = new ProjectionGround(pool);
    ground.write(10);
    engine = ground.engine(100, ground.first());
    engine.declare();
    engine.work();
    engine.rebuild(ground.name, "first operator").await().indefinitely();
    engine.work();
  }

  @Test
  void what_retired_is_kept_until_it_is_dropped() {
    var schema = ground.generation(engine, 1).schema();
    assertThat(ground.rows(schema + "." + ground.view)).isEqualTo(ground.rows());

    engine.drop(ground.name, 1, "second operator").await().indefinitely();

    var dropped = ground.generation(engine, 1);
    assertThat(dropped.state()).isEqualTo(DROPPED);
    assertThat(dropped.droppedBy()).isEqualTo("second operator");
    assertThat(dropped.droppedAt()).isNotNull();
    assertThat(ground.generation(engine, 2).requestedBy()).isEqualTo("first operator");
    assertThat(ground.rows("(select nspname from pg_namespace)"))
        .doesNotContain("(" + schema + ")");
    assertThat(ground.rows()).isEqualTo(ground.countedByHand(false));
  }

  @Test
  void what_serves_or_is_being_built_is_not_dropped() {
    assertProblem(409, "generation-in-service", () -> drop(2));
    engine.rebuild(ground.name, "tester").await().indefinitely();
    assertProblem(409, "generation-being-built", () -> drop(3));
    assertProblem(404, "not-found", () -> drop(4));
    assertProblem(
        409, "already-building", () -> engine.rebuild(ground.name, "x").await().indefinitely());
  }

  @Test
  void what_somebody_still_reads_is_not_dropped() {
    var reader = pool.getConnectionAndAwait();
    try {
      reader.query("begin").executeAndAwait();
      reader
          .query(
              "select * from %s.%s".formatted(ground.generation(engine, 1).schema(), ground.view))
          .executeAndAwait();
      assertProblem(409, "generation-in-use", () -> drop(1));
      reader.query("rollback").executeAndAwait();
    } finally {
      reader.closeAndAwait();
    }
    drop(1);
  }

  @Test
  void a_service_without_projections_answers_an_empty_list() {
    var operator = Tokens.of("operator").sign();
    given()
        .auth()
        .oauth2(operator)
        .get("/operations/projections")
        .then()
        .statusCode(200)
        .body("", equalTo(List.of()));
    given()
        .auth()
        .oauth2(operator)
        .post("/operations/projections/none/rebuild")
        .then()
        .statusCode(404);
    given().get("/operations/projections").then().statusCode(401);
  }

  @Test
  void a_declaration_that_cannot_work_is_refused() {
    var log = new SourceLog("ledger");
    var table = new ProjectedTable("totals", "create table totals (n int)");
    var step = "insert into totals select 1 from ledger where position > $1 and position <= $2";
    var totals = new Projection("totals", 1, List.of(table), List.of(step));
    List<ThrowingCallable> mistakes =
        List.of(
            () -> new SourceLog("ledger; drop table x"),
            () -> new ProjectedTable("Totals", ""),
            () -> new Projection("totals", 0, List.of(table), List.of(step)),
            () -> new Projection("totals", 1, List.of(), List.of(step)),
            () -> new Projection("totals", 1, List.of(table), List.of("delete from totals")),
            () -> new ProjectionSet(log, List.of(totals, totals)),
            () -> new ProjectionSet(new SourceLog("totals"), List.of(totals)),
            () -> new Projections(pool, new ProjectionSet(log, List.of(totals)), 0));

    assertThat(mistakes)
        .allSatisfy(it -> assertThatThrownBy(it).isInstanceOf(IllegalArgumentException.class));
  }

  private void drop(int generation) {
    engine.drop(ground.name, generation, "tester").await().indefinitely();
  }

  private static void assertProblem(int status, String code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().status()).isEqualTo(status);
              assertThat(e.problem().code()).isEqualTo(code);
            });
  }
}
