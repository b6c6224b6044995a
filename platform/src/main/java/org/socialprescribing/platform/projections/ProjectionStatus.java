package org.socialprescribing.platform.projections;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A projection as it stands.
 *
 * @param projection its name
 * @param codeVersion version that the answering replica declares
 * @param servedVersion version that readers see; null before the first build is complete
 * @param endOfLog last log position
 * @param lag log positions that readers do not see yet
 * @param generations all builds, the latest first
 */
public record ProjectionStatus(
    String projection,
    int codeVersion,
    @Nullable Integer servedVersion,
    long endOfLog,
    long lag,
    List<Generation> generations) {

  static ProjectionStatus of(Projection projection, List<Generation> all, long endOfLog) {
    var own = all.stream().filter(it -> it.projection().equals(projection.name())).toList();
    var live = own.stream().filter(it -> it.state() == GenerationState.LIVE).findFirst();
    return new ProjectionStatus(
        projection.name(),
        projection.version(),
        live.map(Generation::version).orElse(null),
        endOfLog,
        live.map(Generation::lag).orElse(endOfLog),
        own);
  }

  /** Builds under way. */
  long building() {
    return generations.stream().filter(it -> it.state() == GenerationState.BUILDING).count();
  }
}
