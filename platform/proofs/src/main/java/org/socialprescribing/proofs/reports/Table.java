package org.socialprescribing.proofs.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows in columns, without the columns that nothing stands in. */
final class Table {
  private static final List<String> TITLES =
      List.of("metric", "value", "unit", "ceiling", "peer", "ratio", "goal", "met");

  private Table() {}

  static String of(List<Row> rows) {
    var lines = new ArrayList<List<String>>();
    lines.add(TITLES);
    rows.forEach(row -> lines.add(cells(row)));
    var columns =
        IntStream.range(0, TITLES.size())
            .filter(i -> lines.stream().skip(1).anyMatch(line -> !line.get(i).isEmpty()))
            .boxed()
            .toList();
    return lines.stream()
        .map(
            line ->
                columns.stream()
                    .map(i -> padded(line.get(i), width(lines, i), i))
                    .collect(Collectors.joining("  "))
                    .stripTrailing())
        .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
  }

  private static List<String> cells(Row row) {
    return List.of(
        row.metric(),
        number(row.value()),
        row.unit(),
        number(row.ceiling()),
        number(row.peer()),
        number(row.ratio()),
        row.goal() == null ? "" : row.goal(),
        row.met() == null ? "" : row.met() ? "yes" : "NO");
  }

  private static String number(@Nullable Double value) {
    if (value == null) {
      return "";
    }
    var whole = value == Math.rint(value) || Math.abs(value) >= 1000;
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%.2f", value);
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }

  /** Figures end at one edge, words start at one. */
  private static String padded(String cell, int width, int column) {
    var words = column == 0 || column == 2 || column >= 6;
    return words
        ? cell + " ".repeat(width - cell.length())
        : " ".repeat(width - cell.length()) + cell;
  }
}
