package org.socialprescribing.reporting.views.tables;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;

/** CSV after RFC 4180, taken from the JSON of the same report so that the two cannot differ. */
public final class Csv {
  private static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";
  private static final String LINE_END = "\r\n";

  private Csv() {}

  /**
   * A file to download.
   *
   * @param name of the file, without its extension
   */
  public static Response file(String name, List<Column> columns, ReportTree report) {
    return Response.ok(of(columns, report), MEDIA_TYPE)
        .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  static String of(List<Column> columns, ReportTree report) {
    var text = new StringBuilder();
    line(text, columns.stream().map(Column::name).toList());
    report.rows().forEach(row -> line(text, report.cells(columns, row)));
    return text.toString();
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
