package org.socialprescribing.referral.fhir.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** How R4 writes dates. */
final class Dates {
  static final String AS = "YYYY-MM-DDThh:mm:ss+zz:zz";
  private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
  static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?";
  static final String INSTANT = DAY + "T" + TIME + "(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))";
  static final String DATE = "[0-9]{4}(-(0[1-9]|1[0-2]))?|" + DAY;
  static final String DATETIME = DATE + "|" + INSTANT;

  private Dates() {}

  /** Whether the calendar has it. */
  static boolean exists(String date) {
    if (date.startsWith("0000")) {
      return false;
    }
    if (date.length() < 10) {
      return true;
    }
    var day = Integer.parseInt(date, 8, 10, 10);
    return day <= 28
        || day
            <= YearMonth.of(Integer.parseInt(date, 0, 4, 10), Integer.parseInt(date, 5, 7, 10))
                .lengthOfMonth();
  }

  /**
   * Whether one lies after another, as far as both say; what cannot be read lies nowhere.
   *
   * @param one the start of a period, of any precision
   */
  static boolean isAfter(String one, String other) {
    var length = Math.min(one.length(), other.length());
    if (length <= 10) {
      return one.substring(0, length).compareTo(other.substring(0, length)) > 0;
    }
    try {
      return instant(one).isAfter(instant(other));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Instant instant(String date) {
    return date.length() > 10
        ? OffsetDateTime.parse(date).toInstant()
        : LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
