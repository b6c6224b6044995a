package org.socialprescribing.platform.projections;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * All projections of a service. A service that has some produces one bean of this type.
 *
 * @param log what they are computed from
 * @param projections in the order in which they are built and followed
 */
public record ProjectionSet(SourceLog log, List<Projection> projections) {

  /**
   * @throws IllegalArgumentException when two projections share a name or a table, or one claims
   *     the log
   */
  public ProjectionSet {
    projections = List.copyOf(projections);
    var names = new HashSet<String>();
    var tables = new HashSet<String>();
    tables.add(log.table());
    for (var projection : projections) {
      if (!names.add(projection.name())
          || !projection.tables().stream().map(ProjectedTable::name).allMatch(tables::add)) {
        throw new IllegalArgumentException(
            "The name or a table of " + projection.name() + " is taken");
      }
    }
  }

  /** The projection of that name. */
  public Optional<Projection> find(String name) {
    return projections.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** The projection whose steps made this generation; empty when another version's did. */
  Optional<Projection> stepsOf(String name, int version) {
    return find(name).filter(it -> it.version() == version);
  }

  String[] names() {
    return projections.stream().map(Projection::name).toArray(String[]::new);
  }
}
