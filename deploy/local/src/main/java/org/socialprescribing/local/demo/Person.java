package org.socialprescribing.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A fictitious person. NHS numbers are of the range 999, which is kept for tests, and pass the
 * modulus 11 check.
 */
record Person(
    String nhsNumber,
    String givenName,
    String familyName,
    LocalDate birthDate,
    String sex,
    String ethnicCategory) {
  private static final List<String> GIVEN =
      List.of(
          "Ada",
          "Bertie",
          "Clover",
          "Dilys",
          "Ebenezer",
          "Fern",
          "Gwendolen",
          "Horatio",
          "Ivy",
          "Jago",
          "Keziah",
          "Linus",
          "Maudie",
          "Nye",
          "Ottoline",
          "Percy",
          "Quill",
          "Rowena",
          "Silas",
          "Tansy");
  private static final List<String> FAMILY =
      List.of(
          "Bramblewick",
          "Cloudesley-Moss",
          "Dandelion",
          "Eiderdown",
          "Fiddlestick",
          "Gooseberry",
          "Hollyhock",
          "Inkwell",
          "Jackdaw",
          "Kettlebridge",
          "Lanternfield",
          "Mistlethrush",
          "Nettlecombe",
          "Oddfellow",
          "Pebblemoor",
          "Quicksilver",
          "Rainbarrel",
          "Snowdrop",
          "Thistlewood",
          "Umbrella");

  /** White British most often, and every other group of the 16+1 at times. */
  private static final String ETHNICITY = "AAAAAAAAAAAAAABCDEFGHJKLMNPRSZ";

  /** The person with this number in the demo; {@code numbered} from 0. */
  static Person make(int numbered, int year, RandomGenerator random) {
    return new Person(
        nhsNumber(numbered),
        pick(GIVEN, random),
        pick(FAMILY, random),
        LocalDate.ofYearDay(year - 18 - random.nextInt(75), 1 + random.nextInt(365)),
        random.nextInt(100) < 61 ? "female" : "male",
        String.valueOf(ETHNICITY.charAt(random.nextInt(ETHNICITY.length()))));
  }

  Map<String, String> json() {
    return Map.of(
        "nhsNumber",
        nhsNumber,
        "givenName",
        givenName,
        "familyName",
        familyName,
        "birthDate",
        birthDate.toString(),
        "sex",
        sex,
        "ethnicCategory",
        ethnicCategory);
  }

  /**
   * A valid number of the test range, another for each n. Of two neighbours one has a check digit.
   */
  static String nhsNumber(int n) {
    var even = withCheckDigit(999_000_000 + 2 * n);
    return even.isEmpty() ? withCheckDigit(999_000_000 + 2 * n + 1) : even;
  }

  private static String withCheckDigit(int body) {
    var digits = Integer.toString(body);
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? "" : digits + check;
  }

  private static <T> T pick(List<T> from, RandomGenerator random) {
    return from.get(random.nextInt(from.size()));
  }
}
