package org.socialprescribing.referral.commands.organisation;

import static org.socialprescribing.referral.commands.csv.Column.named;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.commands.csv.Cells;
import org.socialprescribing.referral.commands.csv.Column;
import org.socialprescribing.referral.commands.csv.WrongRow;
import org.socialprescribing.referral.domain.organisation.Assignment;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCommand;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.AssignPractice;

/**
 * The mapping of practices to networks in "Patients Registered at a GP Practice" (NHS England).
 * Columns were renamed in July 2022, when sub-ICB locations took the place of CCGs.
 */
final class PracticeExtract {
  private static final Column DATE = named("EXTRACT_DATE");
  private static final Column PRACTICE = named("PRACTICE_CODE");
  private static final Column NAME = named("PRACTICE_NAME");
  private static final Column PCN = named("PCN_CODE");
  private static final Column PCN_NAME = named("PCN_NAME");
  private static final Column SUB_ICB = named("SUB_ICB_LOCATION_CODE", "CCG_CODE");
  private static final Column ICB = named("ICB_CODE", "STP_CODE");
  private static final Column ICB_NAME = named("ICB_NAME", "STP_NAME");

  private PracticeExtract() {}

  static Extract read(String csv) {
    return Extract.read(
        csv,
        List.of(DATE, PRACTICE, NAME, PCN, PCN_NAME, SUB_ICB, ICB, ICB_NAME),
        PracticeExtract::command);
  }

  private static PracticeCommand command(Cells cells) {
    var pcn = pcn(cells.required(PCN));
    return new AssignPractice(
        cells.practice(PRACTICE),
        new Assignment(
            cells.required(NAME),
            pcn,
            pcn == null ? null : cells.required(PCN_NAME),
            code(cells, SUB_ICB),
            code(cells, ICB),
            cells.required(ICB_NAME)),
        Extract.day(cells, DATE));
  }

  private static String code(Cells cells, Column column) {
    var code = cells.required(column);
    if (!code.matches("[0-9A-Z]{2,6}")) {
      throw new WrongRow(column, "is no code");
    }
    return code;
  }

  /** A lone U says that the practice belongs to no network. */
  private static @Nullable PcnCode pcn(String code) {
    if (code.equals("U")) {
      return null;
    }
    if (!PcnCode.isOne(code)) {
      throw new WrongRow(PCN, "is neither U and five digits nor a lone U");
    }
    return new PcnCode(code);
  }
}
