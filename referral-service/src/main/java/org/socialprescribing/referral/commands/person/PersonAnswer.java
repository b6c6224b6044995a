package org.socialprescribing.referral.commands.person;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Coded;
import org.socialprescribing.platform.eventstore.Aggregate.Loaded;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.Person.Erased;
import org.socialprescribing.referral.domain.person.Person.Merged;
import org.socialprescribing.referral.domain.person.Person.Registered;
import org.socialprescribing.referral.domain.person.Person.Unknown;
import org.socialprescribing.referral.domain.person.PersonId;

/** How an entry of the register stands, without a word on who it is. */
record PersonAnswer(
    PersonId personId,
    State state,
    @Nullable LocalDate erasedOn,
    @Nullable PersonId mergedInto,
    @Nullable YearMonth died) {

  enum State implements Coded {
    REGISTERED,
    /** Another entry speaks for it. */
    MERGED,
    ERASED
  }

  static PersonAnswer of(PersonId id, Person person) {
    return switch (person) {
      case Unknown() -> throw ProblemException.notFound("person");
      case Registered it -> new PersonAnswer(id, State.REGISTERED, null, null, it.died());
      case Merged(var into, var was) -> new PersonAnswer(id, State.MERGED, null, into, was.died());
      case Erased(var on) -> new PersonAnswer(id, State.ERASED, on, null, null);
    };
  }

  static void requireKnown(Loaded<Person> loaded) {
    if (loaded.state() instanceof Unknown) {
      throw ProblemException.notFound("person");
    }
  }
}
