package org.socialprescribing.referral.views.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.person.NhsNumberStatus;

/** A person of the register, sealed. */
@Entity
@Table(name = "person")
@SuppressWarnings("NullAway.Init")
public class PersonRow {
  @Id public UUID id;

  /** Ciphertext, sealed with the person's key; null once the person was erased. */
  @Column(updatable = false)
  public @Nullable String identity;

  @Column(name = "nhs_number_status")
  @Enumerated(EnumType.STRING)
  public NhsNumberStatus nhsNumberStatus;

  @Column(name = "practice_code")
  public @Nullable String practiceCode;

  /** The first day of the latest registration that is known. */
  @Column(name = "practice_from")
  public @Nullable LocalDate practiceFrom;

  /** The month of death, such as 2026-11. */
  @Column(updatable = false)
  public @Nullable String died;

  /** The entry that speaks for this one, at the end of all merges. */
  @Column(name = "survivor_id", updatable = false)
  public @Nullable UUID survivorId;

  @Column(name = "erased_on", updatable = false)
  public @Nullable LocalDate erasedOn;
}
