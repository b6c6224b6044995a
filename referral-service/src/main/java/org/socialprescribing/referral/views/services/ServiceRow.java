package org.socialprescribing.referral.views.services;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service of a network as its manager describes it. */
@Entity
@Table(name = "pcn_service")
@SuppressWarnings("NullAway.Init")
public class ServiceRow {
  @Id
  @Column(name = "pcn_code")
  public String pcnCode;

  public long version;

  @Column(name = "age_from")
  public @Nullable Integer ageFrom;

  @Column(name = "age_to")
  public @Nullable Integer ageTo;

  /** Codes, joined by commas. */
  public String groups = "";

  public @Nullable String criteria;

  @Column(name = "described_on")
  public @Nullable LocalDate describedOn;

  @Column(name = "paused_reason")
  public @Nullable String pausedReason;

  @Column(name = "paused_on")
  public @Nullable LocalDate pausedOn;

  /** The codes of the groups. */
  List<String> groupCodes() {
    return groups.isEmpty() ? List.of() : List.of(groups.split(",", -1));
  }
}
