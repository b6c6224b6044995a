package org.socialprescribing.reporting.views.pc01;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.reporting.views.capacity.SafeCaseload;
import org.socialprescribing.reporting.views.capacity.Workforce;
import org.socialprescribing.reporting.views.disclosure.Disclosure;
import org.socialprescribing.reporting.views.disclosure.DisclosurePolicy;
import org.socialprescribing.reporting.views.facts.LinkWorkers;
import org.socialprescribing.reporting.views.pc01.indicator.FinancialYear;
import org.socialprescribing.reporting.views.pc01.indicator.SafeWorkload;
import org.socialprescribing.reporting.views.tables.DatedData;
import org.socialprescribing.reporting.views.tables.Scope;
import org.socialprescribing.reporting.views.tables.Snapshot;

/** Answers what a caller may see of the indicator. */
@Singleton
final class Pc01 {
  private final Pc01Definitions definitions =
      DatedData.read("/definitions/pc-01.json", Pc01Definitions.class);
  private final Snapshot snapshot;
  private final SafeCaseload policy;
  private final DisclosurePolicy disclosures;

  Pc01(Snapshot snapshot, SafeCaseload policy, DisclosurePolicy disclosures) {
    this.snapshot = snapshot;
    this.policy = policy;
    this.disclosures = disclosures;
  }

  Pc01Definitions definitions() {
    return definitions;
  }

  /** All PCNs in the caller's scope. */
  Uni<Pc01Report> all(Pc01Query query, Caller caller) {
    return report(query, caller, null);
  }

  /** One PCN with its practices; not found when it is none of the caller's. */
  Uni<Pc01Report> one(Pc01Query query, Caller caller, String pcnCode) {
    return report(query, caller, pcnCode);
  }

  private Uni<Pc01Report> report(Pc01Query query, Caller caller, @Nullable String pcnCode) {
    var year = query.financialYear();
    var definition = query.definitionIn(definitions);
    var disclosure = disclosures.asked(query.wanted(), caller, "PC-01 " + year);
    var date = year.reportingDate(Pc01Query.today());
    return snapshot.read(
        (session, position) ->
            Uni.combine()
                .all()
                .unis(
                    PracticeCount.read(session, Scope.of(caller), year, date, definitions),
                    LinkWorkers.byPcn(session))
                .usingConcurrencyOf(1)
                .with(
                    (practices, workers) ->
                        report(
                            year,
                            definition,
                            position,
                            disclosure,
                            only(practices, pcnCode),
                            pcn -> Workforce.of(workers.getOrDefault(pcn, List.of()), policy, date),
                            pcnCode != null)));
  }

  private Pc01Report report(
      FinancialYear year,
      Pc01Definitions.@Nullable Definition definition,
      long position,
      Disclosure disclosure,
      List<PracticeCount> practices,
      Pc01Rows.Staffing staffing,
      boolean withPractices) {
    var date = year.reportingDate(Pc01Query.today());
    var mean = definitions.meanOn(date);
    var ceiling = policy.ceilingOn(date);
    var rows =
        new Pc01Rows(
            definition == null ? null : definition.indicator(),
            mean.patients(),
            new SafeWorkload(ceiling.maximum(), ceiling.caution()),
            disclosure);
    return new Pc01Report(
        definitions.id(),
        year.toString(),
        date,
        definition,
        definition == null ? withoutIndicator(year) : null,
        definitions.version(),
        position,
        disclosure.label(),
        mean,
        ceiling,
        Caveats.of(practices, year, date, policy),
        rows.of(practices, staffing),
        withPractices ? practiceRows(practices) : null);
  }

  private List<Pc01PracticeRow> practiceRows(List<PracticeCount> practices) {
    return practices.stream()
        .map(practice -> Pc01PracticeRow.of(practice, disclosures.rounded().row()))
        .toList();
  }

  private String withoutIndicator(FinancialYear year) {
    return definitions.retiredIn(year)
        ? definitions.retirement()
        : "The fund's indicator for social prescribing began in " + definitions.firstYear() + ".";
  }

  private static List<PracticeCount> only(List<PracticeCount> practices, @Nullable String pcnCode) {
    if (pcnCode == null) {
      return practices;
    }
    var own = practices.stream().filter(p -> p.pcnCode().equals(pcnCode)).toList();
    if (own.isEmpty()) {
      throw ProblemException.notFound("primary care network");
    }
    return own;
  }
}
