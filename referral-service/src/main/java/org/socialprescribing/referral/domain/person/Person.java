package org.socialprescribing.referral.domain.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.organisation.PracticeCode;

/** A person as the register knows them. */
public sealed interface Person {

  /** No such entry. */
  record Unknown() implements Person {}

  /** In the register, with this practice from this date on. */
  record Registered(@Nullable PracticeCode practice, LocalDate from) implements Person {}

  /** Was in the register; who it was is not known any more. */
  record Erased(LocalDate on) implements Person {}
}
