package org.socialprescribing.proofs.sides;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** The database that a side was given, for what prepares a work. */
record Database(String url) {

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, "postgres", "postgres");
  }

  /** Statements that are not measured, each committed. */
  void execute(String... statements) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Makes the platform's tables. */
  void migrate() {
    Flyway.configure()
        .dataSource(url, "postgres", "postgres")
        .locations("db/platform")
        .load()
        .migrate();
  }

  int port() {
    return URI.create(url.substring("jdbc:".length())).getPort();
  }

  String name() {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
