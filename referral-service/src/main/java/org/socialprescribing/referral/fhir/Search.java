package org.socialprescribing.referral.fhir;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.web.Cursor;

/**
 * What a sender looks for among its referrals; a null leaves that open.
 *
 * @param since last updated then or later
 * @param before last updated earlier
 * @param after place in the log after which a page begins
 */
record Search(
    @Nullable BusinessIdentifier identifier,
    @Nullable UUID id,
    @Nullable Instant since,
    @Nullable Instant before,
    long after,
    int count) {
  private static final Set<String> KNOWN =
      Set.of("identifier", "_id", "_lastUpdated", "_count", "_cursor", "_format");
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final int USUAL = 50;
  private static final int MOST = 200;

  /**
   * Reads the parameters.
   *
   * @throws FhirProblem for one that is unknown here, since passing it over would find too much
   */
  static Search of(MultivaluedMap<String, String> parameters) {
    for (var name : parameters.keySet()) {
      if (!KNOWN.contains(name)) {
        throw new FhirProblem(
            ErrorCode.REC_BAD_REQUEST,
            "not-supported",
            "Searched by can be identifier, _id and _lastUpdated, with _count.");
      }
    }
    var identifier = parameters.getFirst("identifier");
    var id = parameters.getFirst("_id");
    Instant since = null;
    Instant before = null;
    for (var bound : parameters.getOrDefault("_lastUpdated", List.of())) {
      if (bound.startsWith("ge")) {
        since = instant(bound);
      } else if (bound.startsWith("lt")) {
        before = instant(bound);
      } else {
        throw FhirProblem.wrong("_lastUpdated has to begin with ge or lt.");
      }
    }
    return new Search(
        identifier == null ? null : BusinessIdentifier.ofToken(identifier),
        id == null ? null : uuid(id),
        since,
        before,
        Cursor.decode(parameters.getFirst("_cursor")),
        count(parameters.getFirst("_count")));
  }

  private static Instant instant(String bound) {
    var text = bound.substring(2).replace(' ', '+');
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ENGLAND).toInstant()
          : OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
    } catch (DateTimeParseException e) {
      throw FhirProblem.wrong("_lastUpdated has to be a date, or a time with its zone.");
    }
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw FhirProblem.wrong("_id is not an id of this server.");
    }
  }

  private static int count(@Nullable String count) {
    if (count == null) {
      return USUAL;
    }
    if (!count.matches("[1-9][0-9]{0,5}")) {
      throw FhirProblem.wrong("_count has to be a number above 0.");
    }
    return Math.min(Integer.parseInt(count), MOST);
  }
}
