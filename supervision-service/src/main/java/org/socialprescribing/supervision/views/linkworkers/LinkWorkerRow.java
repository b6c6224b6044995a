package org.socialprescribing.supervision.views.linkworkers;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.supervision.domain.linkworker.Employer;
import org.socialprescribing.supervision.domain.linkworker.Post;

/** One link worker. {@code position} is the place of the registration in the log. */
@Entity
@Table(name = "link_worker")
@SuppressWarnings("NullAway.Init")
public class LinkWorkerRow {
  @Id public String linkWorkerId;
  public long position;
  public long version;
  public String nameSealed;
  public String pcnCode;
  public BigDecimal wte;

  @Enumerated(EnumType.STRING)
  public Employer employer;

  public boolean arrsFunded;
  public LocalDate startedOn;
  public @Nullable LocalDate clearedOn;
  public @Nullable LocalDate leftOn;

  Sealed name() {
    return new Sealed(linkWorkerId, nameSealed);
  }

  Post post() {
    return new Post(startedOn, Optional.ofNullable(leftOn));
  }
}
