package org.socialprescribing.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  @Test
  void what_the_database_refuses_is_not_taken_for_its_absence() {
    assertThat(Transactions.databaseAway(pg("23514"))).isFalse();
    assertThat(Transactions.databaseAway(new IllegalStateException(pg("42601")))).isFalse();
    assertThat(Transactions.databaseAway(new SQLException("x", "22012"))).isFalse();
  }

  @Test
  void what_is_no_json_is_not_taken_for_an_absent_database() {
    var unreadable = new JsonParseException(null, "unexpected end");
    assertThat(Transactions.databaseAway(new IllegalArgumentException(unreadable))).isFalse();
  }

  @Test
  void a_lost_connection_or_a_server_that_stops_is_absence() {
    assertThat(Transactions.databaseAway(pg("57P01"))).isTrue();
    assertThat(Transactions.databaseAway(new SQLException("x", "08006"))).isTrue();
    assertThat(Transactions.databaseAway(new IOException("reset"))).isTrue();
    assertThat(Transactions.databaseAway(new VertxException("closed", true))).isTrue();
    var noConnection = new NoStackTraceThrowable("Timeout");
    assertThat(Transactions.databaseAway(noConnection)).isTrue();
  }

  @Test
  void a_lost_race_and_a_statement_that_ran_too_long_are_told_apart() {
    assertThat(Transactions.lostRace(pg("40001"))).isTrue();
    assertThat(Transactions.lostRace(pg("23505"))).isTrue();
    assertThat(Transactions.tookTooLong(pg("57014"))).isTrue();
    assertThat(Transactions.tookTooLong(pg("57P01"))).isFalse();
  }

  private static PgException pg(String state) {
    return new PgException("refused", "ERROR", state, "");
  }
}
