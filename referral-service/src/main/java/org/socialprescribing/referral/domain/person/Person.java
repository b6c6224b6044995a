package org.socialprescribing.referral.domain.person;

import java.time.LocalDate;
import java.util.Set;

/** A person as the register knows them. */
public sealed interface Person {

  /** No such entry. */
  record Unknown() implements Person {}

  /**
   * In the register.
   *
   * @param registrations with which practices, from when
   * @param accessNeeds those that stand
   */
  record Registered(
      Registrations registrations, Demographics demographics, Set<AccessNeedId> accessNeeds)
      implements Person {

    Registered with(Registrations registrations) {
      return new Registered(registrations, demographics, accessNeeds);
    }

    Registered with(Demographics demographics) {
      return new Registered(registrations, demographics, accessNeeds);
    }

    Registered with(Set<AccessNeedId> accessNeeds) {
      return new Registered(registrations, demographics, accessNeeds);
    }
  }

  /** Was in the register; who it was is not known any more. */
  record Erased(LocalDate on) implements Person {}
}
