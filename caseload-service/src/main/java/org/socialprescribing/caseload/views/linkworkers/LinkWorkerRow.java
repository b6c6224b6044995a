package org.socialprescribing.caseload.views.linkworkers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.caseload.domain.LinkWorkerId;
import org.socialprescribing.caseload.domain.PcnCode;
import org.socialprescribing.caseload.domain.safecaseload.LinkWorker;

/** A link worker as supervision publishes it. */
@Entity
@Table(name = "link_worker")
@SuppressWarnings("NullAway.Init")
public class LinkWorkerRow {
  @Id public String linkWorkerId;
  public String pcnCode;
  public BigDecimal wte;
  public LocalDate startedOn;
  public @Nullable LocalDate clearedOn;
  public @Nullable LocalDate leftOn;

  LinkWorker toDomain() {
    return new LinkWorker(
        new LinkWorkerId(linkWorkerId), new PcnCode(pcnCode), wte, startedOn, clearedOn, leftOn);
  }
}
