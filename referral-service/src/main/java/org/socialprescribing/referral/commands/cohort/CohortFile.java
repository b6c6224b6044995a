package org.socialprescribing.referral.commands.cohort;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.commands.csv.Cells;
import org.socialprescribing.referral.commands.csv.Column;
import org.socialprescribing.referral.commands.csv.Sheet;
import org.socialprescribing.referral.commands.csv.WrongRow;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.Identity;
import org.socialprescribing.referral.domain.person.NhsNumber;
import org.socialprescribing.referral.domain.person.NhsNumberStatus;
import org.socialprescribing.referral.domain.referral.Need;

/** Reads the list of a cohort. */
final class CohortFile {
  private static final Column NHS_NUMBER = Column.named("NHS_NUMBER");
  private static final Column GIVEN_NAME = Column.named("GIVEN_NAME");
  private static final Column FAMILY_NAME = Column.named("FAMILY_NAME");
  private static final Column BIRTH_DATE = Column.named("BIRTH_DATE");
  private static final Column POSTCODE = Column.named("POSTCODE");
  private static final Column PRACTICE_CODE = Column.named("PRACTICE_CODE");
  private static final Column NEEDS = Column.named("NEEDS");
  private static final Column REASON = Column.named("REASON");
  private static final int LONGEST_NAME = 70;
  private static final int LONGEST_POSTCODE = 10;
  private static final int MOST_NEEDS = 20;

  private CohortFile() {}

  /**
   * A person of the list.
   *
   * @param reason what is said of this person beside the name of the cohort
   */
  record Row(Identity identity, PracticeCode practice, List<Need> needs, @Nullable String reason) {

    /** Nobody stands on a list twice: known by the number, or else by all that is said. */
    Object person() {
      var number = identity.nhsNumber();
      return number != null && number.passesCheck()
          ? number
          : List.of(
              plain(identity.familyName()),
              plain(identity.givenName()),
              identity.birthDate(),
              plain(String.valueOf(identity.postcode())));
    }

    private static String plain(String text) {
      return text.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Withholds everything: it would end up in a log. */
    @Override
    public String toString() {
      return "Row[withheld]";
    }
  }

  /** The columns in any order, of people of these practices who were born before today. */
  static Sheet<Row> read(String csv, Set<String> practices, LocalDate today) {
    return Sheet.read(
        csv,
        List.of(GIVEN_NAME, FAMILY_NAME, BIRTH_DATE, PRACTICE_CODE),
        List.of(NHS_NUMBER, POSTCODE, NEEDS, REASON),
        cells -> row(cells, practices, today),
        Row::person);
  }

  private static Row row(Cells cells, Set<String> practices, LocalDate today) {
    var number = number(cells);
    var identity =
        new Identity(
            number,
            NhsNumberStatus.of(number, false),
            name(cells, FAMILY_NAME),
            name(cells, GIVEN_NAME),
            birthDate(cells, today).toString(),
            postcode(cells),
            null);
    var practice = cells.practice(PRACTICE_CODE);
    if (!practices.contains(practice.value())) {
      throw new WrongRow(PRACTICE_CODE, "is no practice of this network today");
    }
    return new Row(identity, practice, needs(cells), cells.optional(REASON).orElse(null));
  }

  private static @Nullable NhsNumber number(Cells cells) {
    var text = cells.optional(NHS_NUMBER).orElse(null);
    if (text == null) {
      return null;
    }
    if (!NhsNumber.isOne(text)) {
      throw new WrongRow(NHS_NUMBER, "does not have ten digits");
    }
    return new NhsNumber(text);
  }

  private static String name(Cells cells, Column column) {
    var name = cells.required(column);
    if (name.length() > LONGEST_NAME) {
      throw new WrongRow(column, "is longer than " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private static @Nullable String postcode(Cells cells) {
    var postcode = cells.optional(POSTCODE).orElse(null);
    if (postcode != null && postcode.length() > LONGEST_POSTCODE) {
      throw new WrongRow(POSTCODE, "is longer than " + LONGEST_POSTCODE + " characters");
    }
    return postcode;
  }

  private static LocalDate birthDate(Cells cells, LocalDate today) {
    var day = cells.day(BIRTH_DATE, DateTimeFormatter.ISO_LOCAL_DATE, "1950-04-01");
    if (!day.isBefore(today)) {
      throw new WrongRow(BIRTH_DATE, "does not lie in the past");
    }
    return day;
  }

  private static List<Need> needs(Cells cells) {
    var codes =
        cells.optional(NEEDS).map(text -> text.split("[; ]+")).orElseGet(() -> new String[0]);
    if (codes.length > MOST_NEEDS || !Arrays.stream(codes).allMatch(Need::isOne)) {
      throw new WrongRow(NEEDS, "are not codes, joined by semicolons");
    }
    return Arrays.stream(codes).map(Need::new).toList();
  }
}
