package org.socialprescribing.supervision.views.linkworkers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.SupervisionSessionRecorded;

/** The day of a clinical session with a relevant health professional: one that counts. */
@Entity
@Table(name = "clinical_day")
@SuppressWarnings("NullAway.Init")
public class ClinicalDayRow {
  @Id public UUID sessionId;
  public String linkWorkerId;
  public LocalDate heldOn;

  static ClinicalDayRow of(SupervisionSessionRecorded event) {
    var row = new ClinicalDayRow();
    row.sessionId = event.sessionId().value();
    row.linkWorkerId = event.linkWorkerId().value();
    row.heldOn = event.heldOn();
    return row;
  }

  static Uni<Map<String, List<LocalDate>>> byLinkWorker(
      Mutiny.StatelessSession session, Collection<String> linkWorkerIds) {
    return session
        .createSelectionQuery(
            "from ClinicalDayRow where linkWorkerId in :ids", ClinicalDayRow.class)
        .setParameter("ids", linkWorkerIds)
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .collect(
                        groupingBy(row -> row.linkWorkerId, mapping(row -> row.heldOn, toList()))));
  }
}
