package org.socialprescribing.supervision.views.pcns;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A network that some practice has been assigned to. It stays known when practices move on. */
@Entity
@Table(name = "pcn")
@SuppressWarnings("NullAway.Init")
public class PcnRow {
  @Id public String code;
  public String name;
}
