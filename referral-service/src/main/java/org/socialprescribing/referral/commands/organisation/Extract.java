package org.socialprescribing.referral.commands.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.organisation.PracticeCommand;

/**
 * The good rows of a national extract as commands, and the wrong ones with the reason.
 *
 * @param commands at most one for each practice
 */
record Extract(List<PracticeCommand> commands, List<Rejected> rejected) {
  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("ddMMMuuuu")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  /** A row that was left out. */
  record Rejected(int line, String reason) {}

  /** The text is no extract of this kind at all. */
  static final class WrongColumns extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongColumns(String message) {
      super(message, null, false, false);
    }
  }

  /** Something is wrong with a row. */
  static final class WrongRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongRow(String message) {
      super(message, null, false, false);
    }
  }

  /** Reads rows below a header line; every column needs one of its names in the header. */
  static Extract read(
      String csv, List<Column> columns, Function<Cells, PracticeCommand> toCommand) {
    var rows = Csv.parse(csv);
    if (rows.isEmpty()) {
      throw new WrongColumns("The file is empty.");
    }
    var positions = positions(rows.getFirst().fields(), columns);
    var extract = new Extract(new ArrayList<>(), new ArrayList<>());
    var seen = new HashMap<PracticeCode, Integer>();
    for (var row : rows.subList(1, rows.size())) {
      try {
        var command = toCommand.apply(new Cells(row.fields(), positions));
        var earlier = seen.putIfAbsent(command.practice(), row.line());
        if (earlier != null) {
          throw new WrongRow("The practice is on line " + earlier + " already.");
        }
        extract.commands.add(command);
      } catch (WrongRow e) {
        extract.rejected.add(new Rejected(row.line(), String.valueOf(e.getMessage())));
      }
    }
    return extract;
  }

  private static Map<Column, Integer> positions(List<String> header, List<Column> columns) {
    var positions = new HashMap<Column, Integer>();
    for (var i = 0; i < header.size(); i++) {
      for (var column : columns) {
        if (column.names().contains(header.get(i).toUpperCase(Locale.ROOT))) {
          positions.putIfAbsent(column, i);
        }
      }
    }
    for (var column : columns) {
      if (!positions.containsKey(column)) {
        throw new WrongColumns(
            "The column " + String.join(" or ", column.names()) + " is missing.");
      }
    }
    return positions;
  }

  /** A column with the names it has had over the years. */
  record Column(List<String> names) {
    static Column named(String... names) {
      return new Column(List.of(names));
    }
  }

  /** The cells of one row. */
  record Cells(List<String> fields, Map<Column, Integer> positions) {

    /** The text of a cell, which must not be empty. */
    String required(Column column) {
      var position = positions.getOrDefault(column, Integer.MAX_VALUE);
      if (position >= fields.size() || fields.get(position).isEmpty()) {
        throw new WrongRow(column.names().getFirst() + " is empty.");
      }
      var text = fields.get(position);
      if (text.chars().anyMatch(Character::isISOControl)) {
        throw new WrongRow(column.names().getFirst() + " holds a control character.");
      }
      return text;
    }

    /** A day such as 01Jan2022 or 01JAN2021. */
    LocalDate day(Column column) {
      try {
        return LocalDate.parse(required(column), DAY);
      } catch (DateTimeParseException e) {
        throw new WrongRow(column.names().getFirst() + " is no date like 01Jan2022.");
      }
    }

    PracticeCode practice(Column column) {
      var code = required(column);
      if (!PracticeCode.isOne(code)) {
        throw new WrongRow(column.names().getFirst() + " is no ODS code.");
      }
      return new PracticeCode(code);
    }
  }
}
