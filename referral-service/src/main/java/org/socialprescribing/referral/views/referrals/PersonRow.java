package org.socialprescribing.referral.views.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.referral.domain.person.NhsNumberStatus;

/** A person of the register, sealed. */
@Entity
@Table(name = "person")
@SuppressWarnings("NullAway.Init")
public class PersonRow {
  @Id public UUID id;

  /** Ciphertext, sealed with the person's key. */
  public String identity;

  @Column(name = "nhs_number_status")
  @Enumerated(EnumType.STRING)
  public NhsNumberStatus nhsNumberStatus;

  @Column(name = "practice_code")
  public @Nullable String practiceCode;

  Sealed sealedIdentity() {
    return new Sealed(id.toString(), identity);
  }
}
