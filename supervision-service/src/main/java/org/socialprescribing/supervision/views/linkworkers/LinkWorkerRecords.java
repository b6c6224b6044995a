package org.socialprescribing.supervision.views.linkworkers;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.supervision.domain.linkworker.ClinicalSupervision;
import org.socialprescribing.supervision.domain.linkworker.SupervisionPolicies;
import org.socialprescribing.supervision.policy.BusinessDay;

/** Completes rows: opens the names and works out how supervision is kept today. */
@Singleton
final class LinkWorkerRecords {
  private final Sealer sealer;
  private final SupervisionPolicies policies;
  private final BusinessDay day;

  LinkWorkerRecords(Sealer sealer, SupervisionPolicies policies, BusinessDay day) {
    this.sealer = sealer;
    this.policies = policies;
    this.day = day;
  }

  Uni<List<LinkWorkerRecord>> complete(Mutiny.StatelessSession session, List<LinkWorkerRow> rows) {
    var ids = rows.stream().map(row -> row.linkWorkerId).toList();
    return ClinicalDayRow.byLinkWorker(session, ids)
        .flatMap(
            days ->
                sealer
                    .openAll(session, rows.stream().map(LinkWorkerRow::name).toList(), String.class)
                    .map(names -> records(rows, names, days)));
  }

  private List<LinkWorkerRecord> records(
      List<LinkWorkerRow> rows,
      List<Optional<String>> names,
      Map<String, List<LocalDate>> daysHeld) {
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                LinkWorkerRecord.of(
                    rows.get(i), names.get(i).orElse(null), state(rows.get(i), daysHeld)))
        .toList();
  }

  private SupervisionState state(LinkWorkerRow row, Map<String, List<LocalDate>> daysHeld) {
    var today = day.today();
    var policy = policies.on(today);
    var held = daysHeld.getOrDefault(row.linkWorkerId, List.of());
    return SupervisionState.of(ClinicalSupervision.of(row.post(), held, policy, today), policy);
  }
}
