package org.socialprescribing.referral.domain.person;

import static org.socialprescribing.referral.domain.person.PersonRule.DEATHS_DIFFER;
import static org.socialprescribing.referral.domain.person.PersonRule.NHS_NUMBERS_DIFFER;
import static org.socialprescribing.referral.domain.person.PersonRule.PERSON_MERGED_INTO_ITSELF;
import static org.socialprescribing.referral.domain.person.PersonRule.PERSON_NOT_MERGED;

import java.util.List;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.referral.domain.person.Person.Merged;
import org.socialprescribing.referral.domain.person.Person.Registered;
import org.socialprescribing.referral.domain.person.PersonCommand.MergeCommand;
import org.socialprescribing.referral.domain.person.PersonCommand.MergeCommand.AbsorbPerson;
import org.socialprescribing.referral.domain.person.PersonCommand.MergeCommand.MergePerson;
import org.socialprescribing.referral.domain.person.PersonCommand.MergeCommand.ReleasePerson;
import org.socialprescribing.referral.domain.person.PersonCommand.MergeCommand.UnmergePerson;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonAbsorbed;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonMerged;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonReleased;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonUnmerged;

/**
 * The rules of merging. Both entries must stand for themselves, so what is merged is a tree and
 * never a cycle; an entry that others were merged into takes them along.
 */
final class Merging {
  private Merging() {}

  static List<PersonEvent> decide(Person state, MergeCommand command) {
    return switch (command) {
      case MergePerson it -> merge(state, it);
      case AbsorbPerson it -> absorb(PersonDecider.registered(state), it);
      case UnmergePerson it -> unmerge(state, it);
      case ReleasePerson it -> List.of(new PersonReleased(it.person(), it.released(), it.on()));
    };
  }

  private static List<PersonEvent> merge(Person state, MergePerson it) {
    PersonDecider.registered(state);
    if (it.person().equals(it.into())) {
      throw new Rejection(PERSON_MERGED_INTO_ITSELF, "The two entries are one already.");
    }
    if (it.numbersDiffer()) {
      throw new Rejection(
          NHS_NUMBERS_DIFFER, "The NHS numbers differ: put the wrong one right, or leave it be.");
    }
    return List.of(new PersonMerged(it.person(), it.into(), it.on()));
  }

  private static List<PersonEvent> absorb(Registered known, AbsorbPerson it) {
    if ((known.died() == null) != (it.died() == null)) {
      throw new Rejection(
          DEATHS_DIFFER, "One of the two is recorded as dead: make that right for both first.");
    }
    return List.of(new PersonAbsorbed(it.person(), it.absorbed(), it.on()));
  }

  private static List<PersonEvent> unmerge(Person state, UnmergePerson it) {
    if (state instanceof Merged(var into, _)) {
      return List.of(new PersonUnmerged(it.person(), into, it.on()));
    }
    PersonDecider.registered(state);
    throw new Rejection(PERSON_NOT_MERGED, "This entry stands for itself already.");
  }

  static Person evolve(Person state, MergeEvent event) {
    return switch (event) {
      case PersonMerged it -> state instanceof Registered was ? new Merged(it.into(), was) : state;
      case PersonUnmerged _ -> state instanceof Merged(_, var was) ? was : state;
      case PersonAbsorbed _, PersonReleased _ -> state;
    };
  }
}
