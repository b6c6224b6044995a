package org.socialprescribing.reporting.views.caseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.reporting.views.capacity.Workforce;
import org.socialprescribing.reporting.views.disclosure.Redaction;

/**
 * The caseload of a PCN. A figure that is null and listed in {@code suppressed} is hidden.
 *
 * @param linkWorkers in post
 * @param wte their whole-time equivalents
 * @param started people whom they started in the period
 * @param weighted the same people, each by the heaviest of their cases
 * @param ceiling weighted people whom they can safely have started
 * @param used weighted over ceiling; null when nobody may carry a caseload
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CaseloadRow(
    String pcnCode,
    String pcnName,
    int linkWorkers,
    BigDecimal wte,
    @Nullable Long started,
    @Nullable BigDecimal weighted,
    BigDecimal ceiling,
    @Nullable BigDecimal used,
    @JsonUnwrapped Measures.Shown measures,
    List<String> suppressed) {

  static CaseloadRow of(
      CaseloadPlaces.Pcn pcn,
      Workforce workforce,
      Started started,
      Measures measures,
      Redaction show) {
    var weighted = show.weighted("weighted", started.people(), started.weighted());
    return new CaseloadRow(
        pcn.code(),
        pcn.name(),
        workforce.inPost(),
        workforce.wte(),
        show.count("started", started.people()),
        weighted,
        workforce.ceiling().setScale(1, RoundingMode.HALF_UP),
        used(weighted, workforce.ceiling(), show),
        measures.shown(new Place(pcn.code(), null), show),
        show.hidden());
  }

  private static @Nullable BigDecimal used(
      @Nullable BigDecimal weighted, BigDecimal ceiling, Redaction show) {
    if (weighted == null) {
      show.hide("used");
      return null;
    }
    return ceiling.signum() == 0 ? null : weighted.divide(ceiling, 4, RoundingMode.HALF_UP);
  }

  /** A practice's part in it. Link workers belong to the PCN, so there is no ceiling here. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record OfPractice(
      String pcnCode,
      String practiceCode,
      String practiceName,
      @JsonUnwrapped Measures.Shown measures,
      List<String> suppressed) {

    static OfPractice of(CaseloadPlaces.Practice practice, Measures measures, Redaction show) {
      return new OfPractice(
          practice.pcnCode(),
          practice.code(),
          practice.name(),
          measures.shown(new Place(practice.pcnCode(), practice.code()), show),
          show.hidden());
    }
  }
}
