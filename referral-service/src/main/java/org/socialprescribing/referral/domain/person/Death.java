package org.socialprescribing.referral.domain.person;

import static org.socialprescribing.referral.domain.person.PersonRule.DEATH_IN_FUTURE;
import static org.socialprescribing.referral.domain.person.PersonRule.PERSON_DECEASED;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.domain.person.Person.Registered;
import org.socialprescribing.referral.domain.person.PersonCommand.DeathCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.DeathCommand.RecordDeath;
import org.socialprescribing.referral.domain.person.PersonCommand.DeathCommand.RetractDeath;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent.DeathRetracted;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent.PersonDied;

/**
 * What follows from a person's death. The register keeps its month: that is enough to begin nothing
 * any more, and too little to find the person in a register of deaths once they are erased.
 */
final class Death {
  private Death() {}

  static List<PersonEvent> decide(Registered known, DeathCommand command) {
    return switch (command) {
      case RecordDeath it -> record(known, it);
      case RetractDeath it ->
          known.died() == null ? List.of() : List.of(new DeathRetracted(it.person(), it.on()));
    };
  }

  private static List<PersonEvent> record(Registered known, RecordDeath it) {
    if (it.died().isAfter(YearMonth.from(it.on()))) {
      throw new Rejection(DEATH_IN_FUTURE, "The month of death has not begun.");
    }
    return it.died().equals(known.died())
        ? List.of()
        : List.of(new PersonDied(it.person(), it.died(), it.on()));
  }

  static Registered evolve(Registered known, DeathEvent event) {
    return switch (event) {
      case PersonDied it -> known.with(it.died());
      case DeathRetracted _ -> known.with((YearMonth) null);
    };
  }

  static void requireAlive(@Nullable YearMonth died) {
    if (died != null) {
      throw deceased();
    }
  }

  static Rejection deceased() {
    return new Rejection(PERSON_DECEASED, "This person has died: nothing begins for them.");
  }
}
