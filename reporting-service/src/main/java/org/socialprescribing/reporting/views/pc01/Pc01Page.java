package org.socialprescribing.reporting.views.pc01;

import static org.socialprescribing.reporting.views.tables.PageColumn.Form.COUNT;
import static org.socialprescribing.reporting.views.tables.PageColumn.Form.DECIMAL;
import static org.socialprescribing.reporting.views.tables.PageColumn.Form.POUNDS;
import static org.socialprescribing.reporting.views.tables.PageColumn.Form.RATE;
import static org.socialprescribing.reporting.views.tables.PageColumn.Form.TAG;
import static org.socialprescribing.reporting.views.tables.PageColumn.figure;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.reporting.views.disclosure.DisclosurePolicy;
import org.socialprescribing.reporting.views.pc01.indicator.FinancialYear;
import org.socialprescribing.reporting.views.tables.PageColumn;
import org.socialprescribing.reporting.views.tables.PageTable;
import org.socialprescribing.reporting.views.tables.ReportTree;

/** The indicator's part of the page. */
@Singleton
public final class Pc01Page {
  private static final List<PageColumn> RATE_COLUMNS =
      List.of(
          figure("People", "Registered", "/patients", COUNT),
          figure("People", "Referred", "/numerator", COUNT),
          figure("People", "Declined", "/declined", COUNT),
          figure("People", "Rate", "/rate", RATE));
  private static final List<PageColumn> POINTS_COLUMNS =
      List.of(
          figure("Achievement", "Standing", "/standing", TAG),
          figure("Achievement", "Points", "/points", DECIMAL),
          figure("Achievement", "Payment", "/payment", POUNDS),
          figure("Missing to lower", "People", "/toLower/people", COUNT),
          figure("Missing to lower", "WTE", "/toLower/wte", DECIMAL),
          figure("Missing to upper", "People", "/toUpper/people", COUNT),
          figure("Missing to upper", "WTE", "/toUpper/wte", DECIMAL));
  private static final List<PageColumn> CAPACITY_COLUMNS =
      List.of(
          figure("Link workers", "WTE", "/linkWorkers", DECIMAL),
          figure("Link workers", "Safe people a year", "/safeCapacity", COUNT));

  private final Pc01 pc01;
  private final DisclosurePolicy disclosures;

  Pc01Page(Pc01 pc01, DisclosurePolicy disclosures) {
    this.pc01 = pc01;
    this.disclosures = disclosures;
  }

  /**
   * What the page shows.
   *
   * @param years that can be chosen, the latest first
   * @param chosen id of the definition asked for, empty for the year's own
   */
  public record Section(
      String year,
      List<String> years,
      String chosen,
      List<Choice> choices,
      Pc01Definitions.@Nullable Definition definition,
      @Nullable String retired,
      String reportingDate,
      long logPosition,
      String definitionVersion,
      List<String> caveats,
      PageTable table) {}

  /** A definition that can be applied. */
  public record Choice(String id, String label) {}

  /** The section for what a caller chose. */
  public Uni<Section> section(
      Caller caller,
      @Nullable String year,
      @Nullable String definition,
      @Nullable String disclosure) {
    return pc01.all(new Pc01Query(year, definition, disclosure), caller)
        .map(report -> section(report, definition == null ? "" : definition));
  }

  private Section section(Pc01Report report, String chosen) {
    return new Section(
        report.year(),
        years(),
        chosen,
        pc01.definitions().definitions().stream().map(Pc01Page::choice).toList(),
        report.definition(),
        report.retired(),
        PageColumn.written(report.reportingDate()),
        report.logPosition(),
        report.definitionVersion(),
        report.caveats(),
        PageTable.of(
            report.definition() == null
                ? columns(Stream.of(RATE_COLUMNS, CAPACITY_COLUMNS))
                : columns(Stream.of(RATE_COLUMNS, POINTS_COLUMNS, CAPACITY_COLUMNS)),
            ReportTree.of(report, "rows", disclosures.rule().symbol())));
  }

  private List<String> years() {
    var first = FinancialYear.parse(pc01.definitions().firstYear()).start();
    var running = FinancialYear.of(Pc01Query.today()).start();
    return IntStream.rangeClosed(0, running - first)
        .mapToObj(back -> new FinancialYear(running - back).toString())
        .toList();
  }

  private static List<PageColumn> columns(Stream<List<PageColumn>> parts) {
    return parts.flatMap(List::stream).toList();
  }

  private static Choice choice(Pc01Definitions.Definition it) {
    return new Choice(
        it.id(), it.id() + ": " + it.lower() + "% to " + it.upper() + "%, £" + it.valuePerPoint());
  }
}
