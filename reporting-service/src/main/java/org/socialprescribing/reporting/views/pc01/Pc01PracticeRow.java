package org.socialprescribing.reporting.views.pc01;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.reporting.views.disclosure.Redaction;

/** A practice's part in its PCN's position. Points are earned and paid by the PCN as a whole. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Pc01PracticeRow(
    String pcnCode,
    String practiceCode,
    String practiceName,
    @Nullable Long patients,
    @Nullable Long numerator,
    @Nullable Long declined,
    long denominator,
    @Nullable BigDecimal rate,
    List<String> suppressed) {

  static Pc01PracticeRow of(PracticeCount practice, Redaction show) {
    var shown = ShownCounts.of(practice.counts(), show);
    return new Pc01PracticeRow(
        practice.pcnCode(),
        practice.practiceCode(),
        practice.practiceName(),
        shown.patients(),
        shown.numerator(),
        shown.declined(),
        shown.denominator(),
        shown.displayedRate(),
        show.hidden());
  }
}
