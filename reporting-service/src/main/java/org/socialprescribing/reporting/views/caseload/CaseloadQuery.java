package org.socialprescribing.reporting.views.caseload;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.reporting.views.disclosure.DisclosurePolicy.Wanted;

/** What a caller may choose. */
record CaseloadQuery(
    @QueryParam("asOf") @Parameter(description = "A day, today if left out") @Nullable String asOf,
    @QueryParam("disclosure")
        @Parameter(description = "rounded (default), or unrounded for roles that may; audited")
        @Nullable String disclosure) {

  LocalDate date() {
    var today = LocalDate.now(ZoneId.of("Europe/London"));
    if (asOf == null || asOf.isBlank()) {
      return today;
    }
    try {
      var date = LocalDate.parse(asOf);
      if (!date.isAfter(today)) {
        return date;
      }
    } catch (DateTimeParseException e) {
      throw invalid();
    }
    throw invalid();
  }

  Wanted wanted() {
    return disclosure == null || disclosure.isBlank() ? Wanted.ROUNDED : Wanted.parse(disclosure);
  }

  private static ProblemException invalid() {
    return new ProblemException(
        400, "invalid-date", "asOf is a day like 2026-11-01, not in the future.");
  }
}
