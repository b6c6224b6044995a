package org.socialprescribing.reporting.views.tables;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * A column of an export: a stable name and where its value stands in the JSON of the same report.
 *
 * @param ofReport whether the value stands once for the whole report
 */
public record Column(String name, JsonPointer value, boolean ofReport) {

  /** A value of each row. */
  public static Column row(String name, String pointer) {
    return new Column(name, JsonPointer.compile(pointer), false);
  }

  /** A value of the report, repeated in each row so that a row can stand alone. */
  public static Column report(String name, String pointer) {
    return new Column(name, JsonPointer.compile(pointer), true);
  }
}
