package org.socialprescribing.referral.commands.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialprescribing.referral.domain.organisation.PracticeCode;

/** The cells of one row. */
public record Cells(List<String> fields, Map<Column, Integer> positions) {
  /** Of a name, as the published events allow. */
  private static final int LONGEST = 200;

  /** The text of a cell; empty when the cell is, or the file has no such column. */
  public Optional<String> optional(Column column) {
    var position = positions.getOrDefault(column, Integer.MAX_VALUE);
    if (position >= fields.size() || fields.get(position).isEmpty()) {
      return Optional.empty();
    }
    var text = fields.get(position);
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new WrongRow(column, "holds a control character");
    }
    if (text.length() > LONGEST) {
      throw new WrongRow(column, "is longer than " + LONGEST + " characters");
    }
    return Optional.of(text);
  }

  /** The text of a cell, which must not be empty. */
  public String required(Column column) {
    return optional(column).orElseThrow(() -> new WrongRow(column, "is empty"));
  }

  /**
   * A day.
   *
   * @param like an example of how it is written
   */
  public LocalDate day(Column column, DateTimeFormatter format, String like) {
    try {
      return LocalDate.parse(required(column), format);
    } catch (DateTimeException e) {
      throw new WrongRow(column, "is no date like " + like);
    }
  }

  /** The code of a practice. */
  public PracticeCode practice(Column column) {
    var code = required(column);
    if (!PracticeCode.isOne(code)) {
      throw new WrongRow(column, "is no ODS code");
    }
    return new PracticeCode(code);
  }
}
