package org.socialprescribing.platform.projections;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables that are computed from a log.
 *
 * <p>Each step is one SQL statement over the log positions above {@code $1} up to {@code $2}. The
 * same steps serve a batch of news and the whole log, so a rebuilt projection cannot differ from
 * one that followed live, provided that it makes no difference how the log is cut into ranges. A
 * step reads the log and the projection's own tables, nothing else: neither the clock nor another
 * projection, whose state would differ in a replay. It is SQL and nothing but SQL, so no effect can
 * leave the database while the past is replayed.
 *
 * @param name stable name; lower case, at most 40 characters
 * @param version raised whenever a step or a table changes; the tables are then built anew
 * @param tables what it owns
 * @param steps run in order for each range
 */
public record Projection(
    String name, int version, List<ProjectedTable> tables, List<String> steps) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  /**
   * @throws IllegalArgumentException for a name that would need quoting, a version below 1, no
   *     tables, or a step that does not name both ends of its range
   */
  public Projection {
    tables = List.copyOf(tables);
    steps = List.copyOf(steps);
    if (!NAME.matcher(name).matches() || version < 1 || tables.isEmpty()) {
      throw new IllegalArgumentException("Not a projection: " + name + ", version " + version);
    }
    for (var step : steps) {
      if (!step.contains("$1") || !step.contains("$2")) {
        throw new IllegalArgumentException("A step of " + name + " has no range: " + step);
      }
    }
  }

  /** Schema of one of its generations. */
  String schema(int generation) {
    return name + "_v" + version + "_g" + generation;
  }

  /** Changes with every table and step, and not with the space between their words. */
  String fingerprint() {
    var text =
        Stream.concat(tables.stream().map(ProjectedTable::ddl), steps.stream())
            .map(sql -> sql.strip().replaceAll("\\s+", " "))
            .collect(Collectors.joining(";\n"));
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
