package org.socialprescribing.platform.projections;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Coded;

/** Reads a row of the table of generations. */
final class GenerationRow {
  private GenerationRow() {}

  static Generation of(@Nullable Object[] row) {
    var state = Coded.of(GenerationState.class, text(row[3])).orElseThrow();
    long position = number(row[4]);
    long end = number(row[5]);
    var rate = state == GenerationState.BUILDING ? (Double) row[6] : null;
    return new Generation(
        text(row[0]),
        (int) number(row[1]),
        (int) number(row[2]),
        state,
        position,
        end,
        rate,
        rate == null || rate <= 0 ? null : Math.round((end - position) / rate),
        (String) row[7],
        text(row[8]),
        text(row[9]),
        (OffsetDateTime) Objects.requireNonNull(row[10]),
        (OffsetDateTime) row[11],
        (OffsetDateTime) row[12],
        (OffsetDateTime) row[13],
        (String) row[14],
        (OffsetDateTime) row[15]);
  }

  private static String text(@Nullable Object value) {
    return (String) Objects.requireNonNull(value);
  }

  private static long number(@Nullable Object value) {
    return ((Number) Objects.requireNonNull(value)).longValue();
  }
}
