package org.socialprescribing.referral.domain.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.referral.domain.organisation.PracticeCode;

/** What can be asked of the register of people. */
public sealed interface PersonCommand {

  /** Whose entry it is about. */
  PersonId person();

  /** Enter a person who is not in the register. */
  record RegisterPerson(
      PersonId person,
      Sealed identity,
      NhsNumberStatus nhsNumberStatus,
      Demographics demographics,
      @Nullable PracticeCode practice,
      LocalDate from)
      implements PersonCommand {}

  /** Note the practice that the person is registered with on this date. */
  record ChangePractice(PersonId person, PracticeCode practice, LocalDate from)
      implements PersonCommand {}

  /** Forget who the person is. */
  record ErasePerson(PersonId person, ErasureReason reason, ErasureRequester by, LocalDate on)
      implements PersonCommand {}
}
