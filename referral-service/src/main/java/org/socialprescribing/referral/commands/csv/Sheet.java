package org.socialprescribing.referral.commands.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The good rows of a file, and the wrong ones with the reason.
 *
 * @param rows in the order of the file, with their lines
 */
public record Sheet<T>(List<Line<T>> rows, List<Rejected> rejected) {

  /** What a row says, and where it stands. */
  public record Line<T>(int line, T value) {}

  /**
   * Reads rows below a header line.
   *
   * @param required columns of which each needs one of its names in the header
   * @param optional columns that may be missing
   * @param key no two rows may have the same
   * @throws WrongColumns when it is no file of this kind
   */
  public static <T> Sheet<T> read(
      String csv,
      List<Column> required,
      List<Column> optional,
      Function<Cells, T> toValue,
      Function<T, Object> key) {
    var rows = Csv.parse(csv);
    if (rows.isEmpty()) {
      throw new WrongColumns("The file is empty.");
    }
    var positions = positions(rows.getFirst().fields(), required, optional);
    var sheet = new Sheet<T>(new ArrayList<>(), new ArrayList<>());
    var seen = new HashMap<Object, Integer>();
    for (var row : rows.subList(1, rows.size())) {
      try {
        var value = toValue.apply(new Cells(row.fields(), positions));
        var earlier = seen.putIfAbsent(key.apply(value), row.line());
        if (earlier != null) {
          throw new WrongRow("The same is on line " + earlier + " already.");
        }
        sheet.rows.add(new Line<>(row.line(), value));
      } catch (WrongRow e) {
        sheet.rejected.add(e.on(row.line()));
      }
    }
    return sheet;
  }

  private static Map<Column, Integer> positions(
      List<String> header, List<Column> required, List<Column> optional) {
    var wanted = new ArrayList<>(required);
    wanted.addAll(optional);
    var positions = new HashMap<Column, Integer>();
    for (var i = 0; i < header.size(); i++) {
      for (var column : wanted) {
        if (column.names().contains(header.get(i).toUpperCase(Locale.ROOT))) {
          positions.putIfAbsent(column, i);
        }
      }
    }
    for (var column : required) {
      if (!positions.containsKey(column)) {
        throw new WrongColumns(
            "The column " + String.join(" or ", column.names()) + " is missing.");
      }
    }
    return positions;
  }
}
