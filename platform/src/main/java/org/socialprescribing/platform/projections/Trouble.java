package org.socialprescribing.platform.projections;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a failure means for a build. */
final class Trouble {
  /** Connection lost, out of resources, shutting down, lost a race, waited too long for a lock. */
  private static final Pattern PASSING = Pattern.compile("08...|53...|57P0.|40...|55P03");

  private static final int LONGEST_REASON = 500;

  private Trouble() {}

  /**
   * Whether the same work may well succeed a little later. Only what the database says about the
   * statements of a projection is lasting; all other failures come from the way to it.
   */
  static boolean passing(Throwable failure) {
    return !(failure instanceof MissingTable)
        && sqlState(failure).map(state -> PASSING.matcher(state).matches()).orElse(true);
  }

  /** Whether it waited in vain for somebody else's lock. */
  static boolean locked(Throwable failure) {
    return sqlState(failure).filter("55P03"::equals).isPresent();
  }

  /** In one short line. */
  static String reason(Throwable failure) {
    var line = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
    return line.substring(0, Math.min(line.length(), LONGEST_REASON));
  }

  /** The driver's own failure, or what Hibernate has made of it. */
  private static Optional<String> sqlState(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .flatMap(
            cause ->
                switch (cause) {
                  case PgException driver -> Stream.ofNullable(driver.getSqlState());
                  case SQLException converted -> Stream.ofNullable(converted.getSQLState());
                  default -> Stream.empty();
                })
        .findFirst();
  }
}
