package org.socialprescribing.referral.domain.person;

import static org.socialprescribing.referral.domain.person.PersonRule.PERSON_ALREADY_REGISTERED;
import static org.socialprescribing.referral.domain.person.PersonRule.PERSON_ERASED;
import static org.socialprescribing.referral.domain.person.PersonRule.PERSON_NOT_REGISTERED;

import java.time.LocalDate;
import java.util.List;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.domain.person.Person.Erased;
import org.socialprescribing.referral.domain.person.Person.Registered;
import org.socialprescribing.referral.domain.person.Person.Unknown;
import org.socialprescribing.referral.domain.person.PersonCommand.ChangePractice;
import org.socialprescribing.referral.domain.person.PersonCommand.ErasePerson;
import org.socialprescribing.referral.domain.person.PersonCommand.RegisterPerson;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonErased;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonRegistered;
import org.socialprescribing.referral.domain.person.PersonEvent.PracticeChanged;

/** The rules of the register of people. */
public final class PersonDecider implements Decider<Person, PersonCommand, PersonEvent> {

  @Override
  public Person initial() {
    return new Unknown();
  }

  @Override
  public List<PersonEvent> decide(Person state, PersonCommand command) {
    return switch (command) {
      case RegisterPerson register -> register(state, register);
      case ChangePractice change -> change(state, change);
      case ErasePerson erase -> erase(state, erase);
    };
  }

  /** Refuses to begin anything for a person who was erased. */
  public static void requireNotErased(Person state) {
    if (state instanceof Erased(var on)) {
      throw erased(on);
    }
  }

  private static List<PersonEvent> register(Person state, RegisterPerson it) {
    return switch (state) {
      case Unknown() ->
          List.of(
              new PersonRegistered(
                  it.person(),
                  it.identity(),
                  it.nhsNumberStatus(),
                  it.demographics(),
                  it.practice(),
                  it.from()));
      case Registered _ ->
          throw new Rejection(PERSON_ALREADY_REGISTERED, "This person is registered already.");
      case Erased(var on) -> throw erased(on);
    };
  }

  /** What is older than what is known, or the same, is not news. */
  private static List<PersonEvent> change(Person state, ChangePractice it) {
    return switch (state) {
      case Unknown() -> throw unknown();
      case Registered(var practice, var from) ->
          it.practice().equals(practice) || (practice != null && it.from().isBefore(from))
              ? List.of()
              : List.of(new PracticeChanged(it.person(), it.practice(), it.from()));
      case Erased(var on) -> throw erased(on);
    };
  }

  private static List<PersonEvent> erase(Person state, ErasePerson it) {
    return switch (state) {
      case Unknown() -> throw unknown();
      case Registered _ -> List.of(new PersonErased(it.person(), it.reason(), it.by(), it.on()));
      case Erased _ -> List.of();
    };
  }

  private static Rejection unknown() {
    return new Rejection(PERSON_NOT_REGISTERED, "There is no such person.");
  }

  private static Rejection erased(LocalDate on) {
    return new Rejection(PERSON_ERASED, "This person was erased on " + on + ".");
  }

  @Override
  public Person evolve(Person state, PersonEvent event) {
    return switch (event) {
      case PersonRegistered it -> new Registered(it.practice(), it.from());
      case PracticeChanged it -> new Registered(it.practice(), it.from());
      case PersonErased it -> new Erased(it.erasedOn());
    };
  }
}
