package org.socialprescribing.referral.commands.deprivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.commands.csv.Csv;
import org.socialprescribing.referral.commands.deprivation.Areas.DecileRow;
import org.socialprescribing.referral.commands.deprivation.Areas.PostcodeRow;
import org.socialprescribing.referral.domain.person.Deprivation;
import org.socialprescribing.referral.domain.person.ImdEdition;

/**
 * The good rows of a table, and the wrong ones with the reason.
 *
 * @param rows each once
 */
record AreaTable<T>(List<T> rows, List<Rejected> rejected) {
  private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}");
  private static final Pattern LSOA = Pattern.compile("E01[0-9]{6}");

  /** A row that was left out. */
  record Rejected(int line, String reason) {}

  /** Columns {@code postcode} and {@code lsoa}, below those names. */
  static AreaTable<PostcodeRow> postcodes(String csv) {
    return read(
        csv,
        List.of("postcode", "lsoa"),
        cells -> {
          var postcode = Areas.plain(cells.getOrDefault("postcode", ""));
          if (!POSTCODE.matcher(postcode).matches()) {
            throw new IllegalArgumentException("postcode is not one.");
          }
          return new PostcodeRow(postcode, lsoa(cells));
        });
  }

  /** Columns {@code lsoa}, {@code edition} and {@code decile}, below those names. */
  static AreaTable<DecileRow> deciles(String csv) {
    return read(
        csv,
        List.of("lsoa", "edition", "decile"),
        cells -> {
          var edition = cells.getOrDefault("edition", "");
          var decile = cells.getOrDefault("decile", "");
          if (!ImdEdition.isOne(edition)) {
            throw new IllegalArgumentException("edition is no year such as 2025.");
          }
          if (!decile.matches("[1-9]|10")) {
            throw new IllegalArgumentException("decile is not 1 to 10.");
          }
          return new DecileRow(
              lsoa(cells), new Deprivation(Integer.parseInt(decile), new ImdEdition(edition)));
        });
  }

  private static String lsoa(Map<String, String> cells) {
    var lsoa = cells.getOrDefault("lsoa", "");
    if (!LSOA.matcher(lsoa).matches()) {
      throw new IllegalArgumentException("lsoa is no code of an area of England.");
    }
    return lsoa;
  }

  private static <T> AreaTable<T> read(
      String csv, List<String> columns, Function<Map<String, String>, T> toRow) {
    var lines = Csv.parse(csv);
    var header =
        lines.isEmpty()
            ? List.<String>of()
            : lines.getFirst().fields().stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    for (var column : columns) {
      if (!header.contains(column)) {
        throw new ProblemException(400, "wrong-columns", "The column " + column + " is missing.");
      }
    }
    var rows = new TreeMap<String, T>();
    var rejected = new ArrayList<Rejected>();
    for (var line : lines.subList(1, lines.size())) {
      try {
        var row = toRow.apply(cells(header, line.fields()));
        if (rows.putIfAbsent(key(row), row) != null) {
          throw new IllegalArgumentException("An earlier line says this already.");
        }
      } catch (IllegalArgumentException e) {
        rejected.add(new Rejected(line.line(), String.valueOf(e.getMessage())));
      }
    }
    return new AreaTable<>(List.copyOf(rows.values()), List.copyOf(rejected));
  }

  /** What may be there once. */
  private static String key(Object row) {
    return row instanceof DecileRow(var lsoa, var deprivation)
        ? lsoa + deprivation.edition().value()
        : row.toString();
  }

  private static Map<String, String> cells(List<String> header, List<String> fields) {
    var cells = new TreeMap<String, String>();
    for (var i = 0; i < Math.min(header.size(), fields.size()); i++) {
      cells.put(Objects.requireNonNull(header.get(i)), fields.get(i));
    }
    return cells;
  }
}
