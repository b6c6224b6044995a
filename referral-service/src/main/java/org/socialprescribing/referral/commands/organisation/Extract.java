package org.socialprescribing.referral.commands.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.socialprescribing.referral.commands.csv.Cells;
import org.socialprescribing.referral.commands.csv.Column;
import org.socialprescribing.referral.commands.csv.Rejected;
import org.socialprescribing.referral.commands.csv.Sheet;
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

  /** Reads rows below a header line; every column needs one of its names in the header. */
  static Extract read(
      String csv, List<Column> columns, Function<Cells, PracticeCommand> toCommand) {
    var sheet = Sheet.read(csv, columns, List.of(), toCommand, PracticeCommand::practice);
    return new Extract(sheet.rows().stream().map(Sheet.Line::value).toList(), sheet.rejected());
  }

  /** A day such as 01Jan2022 or 01JAN2021. */
  static LocalDate day(Cells cells, Column column) {
    return cells.day(column, DAY, "01Jan2022");
  }
}
