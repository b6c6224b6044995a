package org.socialprescribing.referral.commands.csv;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 describes them, with either kind of line end. */
public final class Csv {
  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private List<String> fields = new ArrayList<>();
  private int line = 1;
  private int startedOn = 1;
  private int next;

  private Csv(String text) {
    this.text = text;
    this.next = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /**
   * One record.
   *
   * @param line where it starts, counted from 1
   */
  public record Row(int line, List<String> fields) {}

  /** The records of the text; empty lines are none. */
  public static List<Row> parse(String text) {
    return new Csv(text).read();
  }

  private List<Row> read() {
    while (next < text.length()) {
      var c = text.charAt(next++);
      switch (c) {
        case '"' -> quoted();
        case ',' -> endField();
        case '\r' -> {}
        case '\n' -> endRow();
        default -> field.append(c);
      }
    }
    endRow();
    return rows;
  }

  /** Up to the closing quote; two quotes stand for one. A quote that never closes ends the text. */
  private void quoted() {
    while (next < text.length()) {
      var c = text.charAt(next++);
      if (c == '\n') {
        line++;
      }
      if (c != '"') {
        field.append(c);
      } else if (next < text.length() && text.charAt(next) == '"') {
        field.append('"');
        next++;
      } else {
        return;
      }
    }
  }

  private void endField() {
    fields.add(field.toString().strip());
    field.setLength(0);
  }

  private void endRow() {
    endField();
    if (fields.size() > 1 || !fields.getFirst().isEmpty()) {
      rows.add(new Row(startedOn, List.copyOf(fields)));
    }
    fields = new ArrayList<>();
    startedOn = ++line;
  }
}
