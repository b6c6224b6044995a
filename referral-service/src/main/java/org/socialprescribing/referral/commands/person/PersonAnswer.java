package org.socialprescribing.referral.commands.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Coded;
import org.socialprescribing.platform.eventstore.Aggregate.Loaded;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.domain.person.Person;
import org.socialprescribing.referral.domain.person.Person.Erased;
import org.socialprescribing.referral.domain.person.Person.Registered;
import org.socialprescribing.referral.domain.person.Person.Unknown;
import org.socialprescribing.referral.domain.person.PersonId;

/** A person as an operator sees them: an id, and whether anything is known behind it. */
record PersonAnswer(PersonId personId, State state, @Nullable LocalDate erasedOn) {

  enum State implements Coded {
    REGISTERED,
    ERASED
  }

  static PersonAnswer of(PersonId id, Person person) {
    return switch (person) {
      case Unknown() -> throw ProblemException.notFound("person");
      case Registered _ -> new PersonAnswer(id, State.REGISTERED, null);
      case Erased(var on) -> new PersonAnswer(id, State.ERASED, on);
    };
  }

  static void requireKnown(Loaded<Person> loaded) {
    if (loaded.state() instanceof Unknown) {
      throw ProblemException.notFound("person");
    }
  }
}
