package org.socialprescribing.referral.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param changedAfter null leaves that open
 */
record TaskSearch(ChangeCursor after, @Nullable Instant changedAfter, int count) {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final int MOST = 500;

  /**
   * Reads a search.
   *
   * @throws FhirProblem when a value is wrong or its prefix not supported
   */
  static TaskSearch of(@Nullable String cursor, @Nullable String lastUpdated, int count) {
    if (count < 1 || count > MOST) {
      throw FhirProblem.wrong("_count lies between 1 and " + MOST + ".");
    }
    return new TaskSearch(ChangeCursor.of(cursor), changedAfter(lastUpdated), count);
  }

  private static @Nullable Instant changedAfter(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (text.startsWith("gt")) {
      return instant(text.substring(2));
    }
    if (text.startsWith("ge")) {
      return instant(text.substring(2)).minusNanos(1000);
    }
    throw FhirProblem.wrong("_lastUpdated is offered with the prefixes gt and ge.");
  }

  /** A plus that was not escaped arrives as a space. */
  private static Instant instant(String text) {
    var unescaped = text.replace(' ', '+');
    try {
      return unescaped.length() == 10
          ? LocalDate.parse(unescaped).atStartOfDay(ENGLAND).toInstant()
          : OffsetDateTime.parse(unescaped).toInstant();
    } catch (DateTimeParseException e) {
      throw FhirProblem.wrong("_lastUpdated is not a date or a time with its zone.");
    }
  }
}
