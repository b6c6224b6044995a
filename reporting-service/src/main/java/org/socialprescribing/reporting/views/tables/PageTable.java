package org.socialprescribing.reporting.views.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A report as the table of a page.
 *
 * @param groups headings over several columns
 */
public record PageTable(List<Group> groups, List<PageColumn> columns, List<Line> lines) {

  /** A heading and how many columns it stands over. */
  public record Group(String label, long span) {}

  /** A network and its figures. */
  public record Line(String code, String name, List<Cell> cells) {}

  /**
   * A figure.
   *
   * @param kind class of the cell: number, hidden, none or tag and the tag's value
   */
  public record Cell(String text, String kind) {}

  /** One line per row of the report. */
  public static PageTable of(List<PageColumn> columns, ReportTree report) {
    return new PageTable(
        groups(columns),
        columns,
        StreamSupport.stream(report.rows().spliterator(), false)
            .map(row -> line(columns, row, report.symbol()))
            .toList());
  }

  private static List<Group> groups(List<PageColumn> columns) {
    return columns.stream()
        .map(PageColumn::group)
        .distinct()
        .map(
            label ->
                new Group(label, columns.stream().filter(c -> c.group().equals(label)).count()))
        .toList();
  }

  private static Line line(List<PageColumn> columns, JsonNode row, String symbol) {
    return new Line(
        row.path("pcnCode").asText(),
        row.path("pcnName").asText(),
        columns.stream().map(column -> column.cell(row, symbol)).toList());
  }
}
