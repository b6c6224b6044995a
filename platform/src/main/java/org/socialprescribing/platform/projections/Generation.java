package org.socialprescribing.platform.projections;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One build of a projection: a schema with its tables.
 *
 * @param projection name of the projection
 * @param generation number of the build, from 1
 * @param version version of the projection whose tables and steps it has
 * @param state where it stands
 * @param position log position up to which it is computed
 * @param endOfLog last log position when this was read
 * @param rate positions a second in the last slice while it is building, otherwise null
 * @param secondsLeft at that rate, to the end of the log; null when the rate is not known
 * @param reason why it failed, does not move, or never served
 * @param schema PostgreSQL schema of its tables
 * @param requestedBy subject of the operator who asked for it, or the code version that needed it
 * @param requestedAt when
 * @param movedAt when its position last changed
 * @param liveAt when it took over, by the database's clock
 * @param retiredAt when another took over
 * @param droppedBy subject of the operator who dropped its tables
 * @param droppedAt when
 */
public record Generation(
    String projection,
    int generation,
    int version,
    GenerationState state,
    long position,
    long endOfLog,
    @Nullable Double rate,
    @Nullable Long secondsLeft,
    @Nullable String reason,
    String schema,
    String requestedBy,
    OffsetDateTime requestedAt,
    @Nullable OffsetDateTime movedAt,
    @Nullable OffsetDateTime liveAt,
    @Nullable OffsetDateTime retiredAt,
    @Nullable String droppedBy,
    @Nullable OffsetDateTime droppedAt) {

  /** Log positions that it has not seen. */
  long lag() {
    return Math.max(0, endOfLog - position);
  }

  @Override
  public String toString() {
    return "%s, version %d, generation %d".formatted(projection, version, generation);
  }
}
