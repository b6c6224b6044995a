package org.socialprescribing.referral.commands.organisation;

import static org.socialprescribing.referral.commands.csv.Column.named;

import java.util.List;
import org.socialprescribing.referral.commands.csv.Cells;
import org.socialprescribing.referral.commands.csv.Column;
import org.socialprescribing.referral.commands.csv.WrongRow;
import org.socialprescribing.referral.domain.organisation.PracticeCommand;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.RecordListSize;

/** The totals of each practice in "Patients Registered at a GP Practice" (NHS England). */
final class ListSizeExtract {
  private static final Column DATE = named("EXTRACT_DATE");
  private static final Column PRACTICE = named("CODE", "ORG_CODE");
  private static final Column SEX = named("SEX");
  private static final Column AGE = named("AGE", "AGE_GROUP_5");
  private static final Column PATIENTS = named("NUMBER_OF_PATIENTS");

  private ListSizeExtract() {}

  static Extract read(String csv) {
    return Extract.read(csv, List.of(DATE, PRACTICE, SEX, AGE, PATIENTS), ListSizeExtract::command);
  }

  private static PracticeCommand command(Cells cells) {
    if (!cells.required(SEX).equals("ALL") || !cells.required(AGE).equals("ALL")) {
      throw new WrongRow("Only totals are read: SEX and AGE have to be ALL.");
    }
    return new RecordListSize(
        cells.practice(PRACTICE), patients(cells.required(PATIENTS)), Extract.day(cells, DATE));
  }

  private static int patients(String text) {
    if (!text.matches("[0-9]{1,7}")) {
      throw new WrongRow(PATIENTS, "is no count");
    }
    return Integer.parseInt(text);
  }
}
