package org.socialprescribing.reporting.views.pc01;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.reporting.views.disclosure.DisclosurePolicy.Wanted;
import org.socialprescribing.reporting.views.pc01.indicator.FinancialYear;

/** What a caller may choose. */
record Pc01Query(
    @QueryParam("year")
        @Parameter(description = "Financial year, such as 2026-27; the running one if left out")
        @Nullable String year,
    @QueryParam("definition")
        @Parameter(description = "Definition to apply, such as 2022-23; the year's own if left out")
        @Nullable String definition,
    @QueryParam("disclosure")
        @Parameter(description = "rounded (default), or unrounded for roles that may; audited")
        @Nullable String disclosure) {

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/London"));
  }

  FinancialYear financialYear() {
    var text = given(year);
    if (text == null) {
      return FinancialYear.of(today());
    }
    try {
      var asked = FinancialYear.parse(text);
      if (!asked.firstDay().isAfter(today())) {
        return asked;
      }
      throw new ProblemException(400, "invalid-year", asked + " has not begun.");
    } catch (IllegalArgumentException e) {
      throw new ProblemException(400, "invalid-year", e.getMessage() + ".");
    }
  }

  Pc01Definitions.@Nullable Definition definitionIn(Pc01Definitions definitions) {
    var id = given(definition);
    if (id == null) {
      return definitions.of(financialYear()).orElse(null);
    }
    return definitions
        .named(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    400,
                    "unknown-definition",
                    "There is no such definition; there are "
                        + String.join(
                            ", ",
                            definitions.definitions().stream()
                                .map(Pc01Definitions.Definition::id)
                                .toList())
                        + "."));
  }

  Wanted wanted() {
    var form = given(disclosure);
    return form == null ? Wanted.ROUNDED : Wanted.parse(form);
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
