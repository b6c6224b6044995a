package org.socialprescribing.reporting.views.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** CSV after RFC 4180, taken from the JSON of the same report so that the two cannot differ. */
public final class Csv {
  /** Media type, with the header row announced. */
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";

  private static final String LINE_END = "\r\n";

  private Csv() {}

  /**
   * @param report the report as JSON
   * @param rows its rows
   * @param symbol what stands in place of a hidden figure
   */
  public static String of(List<Column> columns, JsonNode report, Iterable<JsonNode> rows, String symbol) {
    var text = new StringBuilder();
    line(text, columns.stream().map(Column::name).toList());
    rows.forEach(
        row ->
            line(text, columns.stream().map(column -> cell(column, report, row, symbol)).toList()));
    return text.toString();
  }

  private static String cell(Column column, JsonNode report, JsonNode row, String symbol) {
    if (column.ofReport()) {
      return report.at(column.value()).asText("");
    }
    var hidden =
        StreamSupport.stream(row.path("suppressed").spliterator(), false)
            .anyMatch(name -> column.isHiddenBy(name.asText()));
    var value = row.at(column.value());
    return hidden ? symbol : text(value);
  }

  private static String text(JsonNode value) {
    return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText("");
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(cells.stream().map(Csv::quoted).collect(Collectors.joining(","))).append(LINE_END);
  }

  private static String quoted(String cell) {
    return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
