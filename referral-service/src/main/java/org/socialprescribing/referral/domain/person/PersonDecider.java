package org.socialprescribing.referral.domain.person;

import static org.socialprescribing.referral.domain.person.PersonRule.PERSON_ALREADY_REGISTERED;
import static org.socialprescribing.referral.domain.person.PersonRule.PERSON_ERASED;
import static org.socialprescribing.referral.domain.person.PersonRule.PERSON_MERGED;
import static org.socialprescribing.referral.domain.person.PersonRule.PERSON_NOT_REGISTERED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.domain.person.Person.Erased;
import org.socialprescribing.referral.domain.person.Person.Merged;
import org.socialprescribing.referral.domain.person.Person.Registered;
import org.socialprescribing.referral.domain.person.Person.Unknown;
import org.socialprescribing.referral.domain.person.PersonCommand.AccessNeedCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.AssessDeprivation;
import org.socialprescribing.referral.domain.person.PersonCommand.ChangePractice;
import org.socialprescribing.referral.domain.person.PersonCommand.DeathCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.ErasePerson;
import org.socialprescribing.referral.domain.person.PersonCommand.LearnNhsNumber;
import org.socialprescribing.referral.domain.person.PersonCommand.MergeCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.NoteDemographics;
import org.socialprescribing.referral.domain.person.PersonCommand.RectifyDemographics;
import org.socialprescribing.referral.domain.person.PersonCommand.RectifyIdentity;
import org.socialprescribing.referral.domain.person.PersonCommand.RegisterPerson;
import org.socialprescribing.referral.domain.person.PersonEvent.AccessNeedEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.DemographicsRecorded;
import org.socialprescribing.referral.domain.person.PersonEvent.DemographicsRectified;
import org.socialprescribing.referral.domain.person.PersonEvent.IdentityRectified;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.NhsNumberLearned;
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
      case NoteDemographics it -> FactRules.note(registered(state), it);
      case AssessDeprivation it -> FactRules.assess(registered(state), it);
      case RectifyIdentity it -> FactRules.rectify(registered(state), it);
      case RectifyDemographics it -> FactRules.rectify(registered(state), it);
      case AccessNeedCommand it -> AccessNeedRules.decide(registered(state), it);
      case LearnNhsNumber it -> learn(state, it);
      case MergeCommand it -> Merging.decide(state, it);
      case DeathCommand it -> Death.decide(registered(state), it);
    };
  }

  /**
   * Refuses to begin anything for a person who was erased or has died. Another entry may stand for
   * the person: what is begun follows it.
   */
  public static void requireOpenTo(Person state) {
    switch (state) {
      case Erased(var on) -> throw erased(on);
      case Merged(_, var was) -> Death.requireAlive(was.died());
      case Registered it -> Death.requireAlive(it.died());
      case Unknown() -> {}
    }
  }

  /** The entry, which nothing speaks against changing. */
  static Registered registered(Person state) {
    return switch (state) {
      case Unknown() -> throw unknown();
      case Registered it -> it;
      case Merged(var into, _) -> throw merged(into);
      case Erased(var on) -> throw erased(on);
    };
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
      case Registered _, Merged _ ->
          throw new Rejection(PERSON_ALREADY_REGISTERED, "This person is registered already.");
      case Erased(var on) -> throw erased(on);
    };
  }

  /** What was known for that day is not news; anything else is, however late it comes. */
  private static List<PersonEvent> change(Person state, ChangePractice it) {
    var known = registered(state).registrations().on(it.from());
    return known.filter(held -> held.practice().equals(it.practice())).isPresent()
        ? List.of()
        : List.of(new PracticeChanged(it.person(), it.practice(), it.from()));
  }

  private static List<PersonEvent> erase(Person state, ErasePerson it) {
    return switch (state) {
      case Unknown() -> throw unknown();
      case Registered _, Merged _ ->
          List.of(new PersonErased(it.person(), it.reason(), it.by(), it.on()));
      case Erased _ -> List.of();
    };
  }

  private static List<PersonEvent> learn(Person state, LearnNhsNumber it) {
    registered(state);
    return List.of(new NhsNumberLearned(it.person(), it.identity(), it.nhsNumberStatus(), it.on()));
  }

  private static Rejection merged(PersonId into) {
    return new Rejection(
        PERSON_MERGED, "This entry was merged into person " + into.value() + ": use that one.");
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
      case PersonRegistered it -> entered(it);
      case PracticeChanged it ->
          change(state, was -> was.with(was.registrations().with(it.practice(), it.from())));
      case PersonErased it -> new Erased(it.erasedOn());
      case DemographicsRecorded it -> change(state, was -> was.with(it.demographics()));
      case DemographicsRectified it -> change(state, was -> was.with(it.demographics()));
      case IdentityRectified _ -> state;
      case AccessNeedEvent it -> change(state, was -> AccessNeedRules.evolve(was, it));
      case NhsNumberLearned _ -> state;
      case MergeEvent it -> Merging.evolve(state, it);
      case DeathEvent it -> change(state, was -> Death.evolve(was, it));
    };
  }

  private static Registered entered(PersonRegistered it) {
    var practice = it.practice();
    var registrations =
        practice == null ? Registrations.none() : Registrations.none().with(practice, it.from());
    return new Registered(registrations, it.demographics(), Set.of(), null);
  }

  private static Person change(Person state, UnaryOperator<Registered> change) {
    return state instanceof Registered was ? change.apply(was) : state;
  }
}
