package org.socialprescribing.proofs.chaos;

import java.sql.SQLException;
import java.time.Duration;
import org.socialprescribing.proofs.servers.Waiting;

/** Waits until nothing is on its way any more. */
final class Quiet {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private final Stage stage;

  Quiet(Stage stage) {
    this.stage = stage;
  }

  /**
   * Until every stored event has reached every consumer, or a bound has passed: then the checker
   * says what is missing.
   *
   * @return how long it took
   */
  Duration await() throws InterruptedException {
    var start = System.nanoTime();
    try {
      Waiting.until("all is consumed", LIMIT, Duration.ofMillis(200), this::allConsumed);
      // Duplicates that are still on their way to the topic.
      Thread.sleep(Duration.ofSeconds(1));
    } catch (IllegalStateException tooLong) {
      System.err.println(tooLong.getMessage());
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private boolean allConsumed() throws SQLException {
    var events = count(Stage.DATABASES.getFirst(), "event");
    for (var database : Stage.DATABASES) {
      if (count(database, "effect") < events) {
        return false;
      }
    }
    return events == count(Stage.DATABASES.getFirst(), "event");
  }

  private long count(String database, String table) throws SQLException {
    try (var connection = stage.postgres().connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      return rows.next() ? rows.getLong(1) : -1;
    }
  }
}
