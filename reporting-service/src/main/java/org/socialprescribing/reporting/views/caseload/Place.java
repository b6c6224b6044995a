package org.socialprescribing.reporting.views.caseload;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;

/**
 * Where something is measured.
 *
 * @param practiceCode null for the PCN as a whole
 */
record Place(String pcnCode, @Nullable String practiceCode) {

  /**
   * The twelve months, or what the policy says, up to and including a day.
   *
   * @param after the day before the first one
   * @param upTo the last day
   */
  record Period(LocalDate after, LocalDate upTo) {}

  /**
   * Runs a query that groups by PCN and by practice.
   *
   * @param sql selects PCN and practice first; {@code $1} is the last day of the period, {@code $2}
   *     the day before its first
   */
  static <T> Uni<Map<Place, T>> measure(
      Mutiny.StatelessSession session,
      String sql,
      Period period,
      Function<@Nullable Object[], T> measure) {
    return Sql.select(session, sql, period.upTo(), period.after())
        .map(rows -> byPlace(rows, measure));
  }

  /** Rows by the PCN and practice with which they begin. */
  static <T> Map<Place, T> byPlace(
      List<@Nullable Object[]> rows, Function<@Nullable Object[], T> measure) {
    return rows.stream()
        .filter(row -> row[0] != null)
        .collect(
            Collectors.toMap(
                row -> new Place((String) Objects.requireNonNull(row[0]), (String) row[1]),
                measure));
  }

  static long number(@Nullable Object value) {
    return value == null ? 0 : ((Number) value).longValue();
  }

  static @Nullable Double decimal(@Nullable Object value) {
    return value == null ? null : ((Number) value).doubleValue();
  }
}
