package org.socialprescribing.platform.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks at the tables from outside, as an auditor would. */
@Singleton
class Database {
  private final DataSource source;

  @Inject
  Database(DataSource source) {
    this.source = source;
  }

  long number(String sql, Object... parameters) {
    return ((Number) rows(sql, parameters).getFirst()).longValue();
  }

  List<Object> rows(String sql, Object... parameters) {
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      var values = new ArrayList<Object>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          values.add(result.getObject(1));
        }
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
