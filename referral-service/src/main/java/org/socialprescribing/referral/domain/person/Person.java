package org.socialprescribing.referral.domain.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as the register knows them. */
public sealed interface Person {

  /** No such entry. */
  record Unknown() implements Person {}

  /**
   * In the register.
   *
   * @param registrations with which practices, from when
   * @param accessNeeds those that stand
   * @param died the month of death, if the person has died
   */
  record Registered(
      Registrations registrations,
      Demographics demographics,
      Set<AccessNeedId> accessNeeds,
      @Nullable YearMonth died)
      implements Person {

    Registered with(Registrations registrations) {
      return new Registered(registrations, demographics, accessNeeds, died);
    }

    Registered with(Demographics demographics) {
      return new Registered(registrations, demographics, accessNeeds, died);
    }

    Registered with(Set<AccessNeedId> accessNeeds) {
      return new Registered(registrations, demographics, accessNeeds, died);
    }

    Registered with(@Nullable YearMonth died) {
      return new Registered(registrations, demographics, accessNeeds, died);
    }
  }

  /**
   * Another entry stands for this one.
   *
   * @param was the entry as it is again when the merge is undone
   */
  record Merged(PersonId into, Registered was) implements Person {}

  /** Was in the register; who it was is not known any more. */
  record Erased(LocalDate on) implements Person {}
}
