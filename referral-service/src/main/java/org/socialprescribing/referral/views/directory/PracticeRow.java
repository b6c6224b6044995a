package org.socialprescribing.referral.views.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A practice of the directory; one of which only the list size is known has no name yet. */
@Entity
@Table(name = "practice")
@SuppressWarnings("NullAway.Init")
public class PracticeRow {
  @Id public String code;

  public @Nullable String name;

  @Column(name = "pcn_code")
  public @Nullable String pcnCode;

  @Column(name = "pcn_name")
  public @Nullable String pcnName;

  @Column(name = "sub_icb_code")
  public @Nullable String subIcbCode;

  @Column(name = "icb_code")
  public @Nullable String icbCode;

  @Column(name = "icb_name")
  public @Nullable String icbName;

  @Column(name = "assigned_from")
  public @Nullable LocalDate from;

  public @Nullable Integer patients;

  @Column(name = "patients_as_at")
  public @Nullable LocalDate patientsAsAt;
}
