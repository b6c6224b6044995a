package org.socialprescribing.referral.domain.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.referral.domain.organisation.PracticeCode;

/** What has happened to a person's entry in the register. */
public sealed interface PersonEvent {

  /** Whose entry it is. */
  PersonId person();

  /**
   * The person entered the register.
   *
   * @param identity name, birth date, NHS number and contact details
   * @param practice where registered, as far as known; it need not be in the organisation register
   */
  record PersonRegistered(
      PersonId person,
      Sealed identity,
      NhsNumberStatus nhsNumberStatus,
      Demographics demographics,
      @Nullable PracticeCode practice,
      LocalDate from)
      implements PersonEvent {}

  /** The person is registered with another practice from this date on. */
  record PracticeChanged(PersonId person, PracticeCode practice, LocalDate from)
      implements PersonEvent {}

  /** Who the person is has been forgotten; what was done for them stays as coded facts. */
  record PersonErased(
      PersonId person, ErasureReason reason, ErasureRequester by, LocalDate erasedOn)
      implements PersonEvent {}
}
