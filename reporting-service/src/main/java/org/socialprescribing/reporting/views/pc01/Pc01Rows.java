package org.socialprescribing.reporting.views.pc01;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.reporting.views.capacity.Workforce;
import org.socialprescribing.reporting.views.disclosure.Disclosure;
import org.socialprescribing.reporting.views.disclosure.Redaction;
import org.socialprescribing.reporting.views.pc01.indicator.Counts;
import org.socialprescribing.reporting.views.pc01.indicator.Indicator;
import org.socialprescribing.reporting.views.pc01.indicator.SafeWorkload;
import org.socialprescribing.reporting.views.pc01.indicator.Shortfall;

/**
 * Turns counts into positions.
 *
 * @param indicator null when the year has none
 * @param nationalMean patients of the mean PCN
 */
record Pc01Rows(
    @Nullable Indicator indicator,
    long nationalMean,
    SafeWorkload workload,
    Disclosure disclosure) {

  /** One row per PCN, by code. */
  List<Pc01Row> of(List<PracticeCount> practices, Staffing staffing) {
    return practices.stream()
        .collect(Collectors.groupingBy(PracticeCount::pcnCode, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(network -> row(network, staffing.of(network.getFirst().pcnCode())))
        .toList();
  }

  /** Who works for a PCN. */
  interface Staffing {
    Workforce of(String pcnCode);
  }

  private Pc01Row row(List<PracticeCount> network, Workforce workforce) {
    var counted = sum(network);
    var show = disclosure.row();
    var shown = ShownCounts.of(counted, show);
    var adjustment = Indicator.listSizeAdjustment(counted.patientsForAdjustment(), nationalMean);
    var points = points(shown, show);
    var payment = payment(points, adjustment, show);
    var toLower =
        indicator == null ? null : to("toLower", indicator.lower(), shown, workforce, show);
    var toUpper =
        indicator == null ? null : to("toUpper", indicator.upper(), shown, workforce, show);
    return new Pc01Row(
        network.getFirst().pcnCode(),
        network.getFirst().pcnName(),
        shown.patients(),
        shown.numerator(),
        shown.declined(),
        shown.denominator(),
        shown.displayedRate(),
        standing(shown, show),
        scaled(points, 2),
        scaled(payment, 2),
        adjustment.setScale(4, RoundingMode.HALF_UP),
        workforce.wte(),
        workforce.ceiling().setScale(1, RoundingMode.HALF_UP),
        toLower,
        toUpper,
        show.hidden());
  }

  private @Nullable String standing(ShownCounts shown, Redaction show) {
    if (indicator == null) {
      return null;
    }
    if (shown.numerator() == null) {
      show.hide("standing");
      return null;
    }
    var rate = shown.rate() == null ? BigDecimal.ZERO : shown.rate();
    return rate.compareTo(indicator.lower()) <= 0
        ? "below"
        : rate.compareTo(indicator.upper()) < 0 ? "between" : "reached";
  }

  private @Nullable BigDecimal points(ShownCounts shown, Redaction show) {
    if (indicator == null) {
      return null;
    }
    if (shown.numerator() == null) {
      show.hide("points");
      return null;
    }
    return shown.rate() == null ? BigDecimal.ZERO : indicator.pointsFor(shown.rate());
  }

  private @Nullable BigDecimal payment(
      @Nullable BigDecimal points, BigDecimal adjustment, Redaction show) {
    if (indicator == null) {
      return null;
    }
    if (points == null) {
      show.hide("payment");
      return null;
    }
    return indicator.paymentFor(points, adjustment);
  }

  private @Nullable Shortfall to(
      String name, BigDecimal threshold, ShownCounts shown, Workforce workforce, Redaction show) {
    if (shown.numerator() == null) {
      show.hide(name);
      return null;
    }
    return Shortfall.to(
            threshold, shown.numerator(), shown.denominator(), workforce.ceiling(), workload)
        .displayed();
  }

  private static Counts sum(List<PracticeCount> network) {
    return network.stream().map(PracticeCount::counts).reduce(new Counts(0, 0, 0, 0), Counts::plus);
  }

  private static @Nullable BigDecimal scaled(@Nullable BigDecimal value, int scale) {
    return value == null ? null : value.setScale(scale, RoundingMode.HALF_UP);
  }
}
