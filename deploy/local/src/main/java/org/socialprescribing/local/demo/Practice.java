package org.socialprescribing.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A practice of the demo's system.
 *
 * @param patients on its registered list
 */
record Practice(String code, String pcn, int patients) {

  /** The practices that belong to a PCN, in the order of the file. */
  static List<Practice> read(Path folder) {
    var sizes = new HashMap<String, Integer>();
    for (var row : rows(folder.resolve("list-sizes.csv"))) {
      sizes.put(row.get("CODE"), Integer.parseInt(row.getOrDefault("NUMBER_OF_PATIENTS", "0")));
    }
    return rows(folder.resolve("practices.csv")).stream()
        .filter(row -> !"U".equals(row.get("PCN_CODE")))
        .map(row -> of(row, sizes))
        .toList();
  }

  private static Practice of(Map<String, String> row, Map<String, Integer> sizes) {
    var code = row.getOrDefault("PRACTICE_CODE", "");
    return new Practice(code, row.getOrDefault("PCN_CODE", ""), sizes.getOrDefault(code, 0));
  }

  /** Enough for the shipped files, in which only names hold commas, and those in quotes. */
  private static List<Map<String, String>> rows(Path file) {
    try {
      var lines = Files.readAllLines(file);
      var names = cells(lines.getFirst());
      return lines.stream().skip(1).map(line -> row(names, cells(line))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> row(List<String> names, List<String> cells) {
    var row = new HashMap<String, String>();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      row.put(names.get(i), cells.get(i));
    }
    return row;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .map(cell -> cell.replace("\"", "").strip())
        .toList();
  }
}
