package org.socialprescribing.reporting.views.tables;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A column of a page: a heading, its group, and how the figure is written. */
public record PageColumn(String group, String label, JsonPointer value, Form form) {

  /** How a figure is written. */
  public enum Form {
    COUNT,
    DECIMAL,
    RATE,
    SHARE,
    POUNDS,
    TAG
  }

  /** A column of the value at a pointer into the row. */
  public static PageColumn figure(String group, String label, String pointer, Form form) {
    return new PageColumn(group, label, JsonPointer.compile(pointer), form);
  }

  /** A date as people in England write it. */
  public static String written(LocalDate date) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(date);
  }

  PageTable.Cell cell(JsonNode row, String symbol) {
    if (ReportTree.hides(row, value)) {
      return new PageTable.Cell(symbol, "hidden");
    }
    var figure = row.at(value);
    if (figure.isNull() || figure.isMissingNode()) {
      return new PageTable.Cell("–", "none");
    }
    return form == Form.TAG
        ? new PageTable.Cell(figure.asText().replace('-', ' '), "tag " + figure.asText())
        : new PageTable.Cell(written(figure.decimalValue()), "number");
  }

  private String written(BigDecimal figure) {
    return switch (form) {
      case COUNT -> number(figure, 0);
      case DECIMAL -> number(figure, 1);
      case RATE -> number(figure, 2) + "%";
      case SHARE -> number(figure.movePointRight(2), 0) + "%";
      case POUNDS -> "£" + number(figure, 0);
      case TAG -> figure.toPlainString();
    };
  }

  private static String number(BigDecimal figure, int places) {
    var format = NumberFormat.getNumberInstance(Locale.UK);
    format.setMinimumFractionDigits(places);
    format.setMaximumFractionDigits(places);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(figure);
  }
}
