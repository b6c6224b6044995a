package org.socialprescribing.reporting.views.caseload;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.reporting.views.capacity.LinkWorker;
import org.socialprescribing.reporting.views.capacity.SafeCaseload;
import org.socialprescribing.reporting.views.capacity.Workforce;
import org.socialprescribing.reporting.views.disclosure.Disclosure;
import org.socialprescribing.reporting.views.disclosure.DisclosurePolicy;
import org.socialprescribing.reporting.views.facts.LinkWorkers;
import org.socialprescribing.reporting.views.tables.DatedData;
import org.socialprescribing.reporting.views.tables.Scope;
import org.socialprescribing.reporting.views.tables.Snapshot;

/** Answers what a caller may see of the caseload. */
@Singleton
final class Caseload {
  private final CaseloadDefinitions definitions =
      DatedData.read("/definitions/caseload.json", CaseloadDefinitions.class);
  private final Snapshot snapshot;
  private final SafeCaseload policy;
  private final DisclosurePolicy disclosures;

  Caseload(Snapshot snapshot, SafeCaseload policy, DisclosurePolicy disclosures) {
    this.snapshot = snapshot;
    this.policy = policy;
    this.disclosures = disclosures;
  }

  /**
   * @param pcnCode one PCN with its practices, or null for all in the caller's scope
   */
  Uni<CaseloadReport> report(CaseloadQuery query, Caller caller, @Nullable String pcnCode) {
    var date = query.date();
    var disclosure = disclosures.asked(query.wanted(), caller, "caseload " + date);
    return snapshot.read(
        (session, position) ->
            Uni.combine()
                .all()
                .unis(CaseloadPlaces.read(session, Scope.of(caller), date), figures(session, date))
                .usingConcurrencyOf(1)
                .with(
                    (places, figures) ->
                        report(
                            figures,
                            only(places, pcnCode),
                            position,
                            disclosure,
                            pcnCode != null)));
  }

  /** All that was counted for one date. */
  private record Figures(
      LocalDate date,
      Place.Period period,
      Map<String, List<LinkWorker>> workers,
      Map<String, Started> started,
      Measures measures,
      long unattributed) {}

  private Uni<Figures> figures(Mutiny.StatelessSession session, LocalDate date) {
    var period = new Place.Period(date.minusMonths(policy.ceilingOn(date).months()), date);
    return Uni.combine()
        .all()
        .unis(
            LinkWorkers.byPcn(session),
            Started.byPcn(session, period),
            Measures.read(session, period, definitions.contactsOn(date)),
            ReferralCounts.unattributed(session, date))
        .usingConcurrencyOf(1)
        .with(
            (workers, started, measures, unattributed) ->
                new Figures(date, period, workers, started, measures, unattributed));
  }

  private CaseloadReport report(
      Figures figures,
      CaseloadPlaces places,
      long position,
      Disclosure disclosure,
      boolean withPractices) {
    return new CaseloadReport(
        figures.date(),
        figures.period().after(),
        definitions.version(),
        position,
        disclosure.label(),
        policy.ceilingOn(figures.date()),
        definitions.contactsOn(figures.date()),
        disclosure.row().count("unattributed", figures.unattributed()),
        places.pcns().stream().map(pcn -> row(figures, pcn, disclosure)).toList(),
        withPractices ? practices(figures, places) : null);
  }

  private CaseloadRow row(Figures figures, CaseloadPlaces.Pcn pcn, Disclosure disclosure) {
    var workers = figures.workers().getOrDefault(pcn.code(), List.of());
    return CaseloadRow.of(
        pcn,
        Workforce.of(workers, policy, figures.date()),
        figures.started().getOrDefault(pcn.code(), Started.NOBODY),
        figures.measures(),
        disclosure.row());
  }

  private List<CaseloadRow.OfPractice> practices(Figures figures, CaseloadPlaces places) {
    return places.practices().stream()
        .map(
            practice ->
                CaseloadRow.OfPractice.of(
                    practice, figures.measures(), disclosures.rounded().row()))
        .toList();
  }

  private static CaseloadPlaces only(CaseloadPlaces places, @Nullable String pcnCode) {
    if (pcnCode == null) {
      return places;
    }
    var own = places.in(pcnCode);
    if (own.practices().isEmpty()) {
      throw ProblemException.notFound("primary care network");
    }
    return own;
  }
}
