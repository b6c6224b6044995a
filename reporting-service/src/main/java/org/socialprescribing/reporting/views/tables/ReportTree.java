package org.socialprescribing.reporting.views.tables;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.util.List;
import java.util.stream.StreamSupport;
import org.socialprescribing.platform.json.JsonShape;

/**
 * The JSON of a report, from which every other form of it is made.
 *
 * @param rowsField name of the list of rows
 * @param symbol what stands in place of a hidden figure
 */
public record ReportTree(JsonNode report, String rowsField, String symbol) {
  private static final ObjectMapper MAPPER =
      JsonShape.mapper().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

  /** The tree of a report record. */
  public static ReportTree of(Object report, String rowsField, String symbol) {
    return new ReportTree(MAPPER.valueToTree(report), rowsField, symbol);
  }

  Iterable<JsonNode> rows() {
    return report.path(rowsField);
  }

  List<String> cells(List<Column> columns, JsonNode row) {
    return columns.stream().map(column -> cell(column, row)).toList();
  }

  private String cell(Column column, JsonNode row) {
    if (column.ofReport()) {
      return text(report.at(column.value()));
    }
    return hides(row, column.value()) ? symbol : text(row.at(column.value()));
  }

  static boolean hides(JsonNode row, JsonPointer value) {
    var name = value.toString().substring(1).replace('/', '.');
    return StreamSupport.stream(row.path("suppressed").spliterator(), false)
        .map(JsonNode::asText)
        .anyMatch(hidden -> name.equals(hidden) || name.startsWith(hidden + "."));
  }

  private static String text(JsonNode value) {
    return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText("");
  }
}
