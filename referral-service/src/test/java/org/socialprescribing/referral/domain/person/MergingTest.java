package org.socialprescribing.referral.domain.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.testing.Spec;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.PersonCommand.ChangePractice;
import org.socialprescribing.referral.domain.person.PersonCommand.ErasePerson;
import org.socialprescribing.referral.domain.person.PersonCommand.MergeCommand.AbsorbPerson;
import org.socialprescribing.referral.domain.person.PersonCommand.MergeCommand.MergePerson;
import org.socialprescribing.referral.domain.person.PersonCommand.MergeCommand.UnmergePerson;
import org.socialprescribing.referral.domain.person.PersonEvent.DeathEvent.PersonDied;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonAbsorbed;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonMerged;
import org.socialprescribing.referral.domain.person.PersonEvent.MergeEvent.PersonUnmerged;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonErased;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonRegistered;

class MergingTest {
  private static final PersonId ADA = new PersonId(new UUID(0, 1));
  private static final PersonId HER = new PersonId(new UUID(0, 2));
  private static final PersonId THIRD = new PersonId(new UUID(0, 3));
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private final Spec<Person, PersonCommand, PersonEvent> person = Spec.of(new PersonDecider());

  @Test
  void an_entry_is_merged_into_another_and_comes_apart_again() {
    person.given(registered(ADA)).when(merge(HER)).then(merged());
    person
        .given(registered(ADA), merged())
        .when(new UnmergePerson(ADA, MAY))
        .then(new PersonUnmerged(ADA, HER, MAY));
    person
        .given(registered(ADA), merged(), new PersonUnmerged(ADA, HER, MAY))
        .when(merge(THIRD))
        .then(new PersonMerged(ADA, THIRD, MAY));
  }

  @Test
  void what_is_merged_already_is_not_merged_again_and_nothing_is_merged_into_it() {
    person
        .given(registered(ADA), merged())
        .when(merge(THIRD))
        .thenRejected(PersonRule.PERSON_MERGED);
    person
        .given(registered(ADA), merged())
        .when(new AbsorbPerson(ADA, THIRD, null, MAY))
        .thenRejected(PersonRule.PERSON_MERGED);
  }

  @Test
  void an_entry_that_took_others_in_may_be_merged_in_turn() {
    person
        .given(registered(ADA), new PersonAbsorbed(ADA, THIRD, MAY))
        .when(merge(HER))
        .then(merged());
  }

  @Test
  void nobody_is_merged_into_themselves() {
    person
        .given(registered(ADA))
        .when(merge(ADA))
        .thenRejected(PersonRule.PERSON_MERGED_INTO_ITSELF);
  }

  @Test
  void two_nhs_numbers_are_two_people() {
    person
        .given(registered(ADA))
        .when(new MergePerson(ADA, HER, true, MAY))
        .thenRejected(PersonRule.NHS_NUMBERS_DIFFER);
  }

  @Test
  void the_dead_and_the_living_are_not_one() {
    person
        .given(registered(ADA))
        .when(new AbsorbPerson(ADA, HER, APRIL, MAY))
        .thenRejected(PersonRule.DEATHS_DIFFER);
    person
        .given(registered(ADA), new PersonDied(ADA, APRIL, MAY))
        .when(new AbsorbPerson(ADA, HER, null, MAY))
        .thenRejected(PersonRule.DEATHS_DIFFER);
    person
        .given(registered(ADA), new PersonDied(ADA, APRIL, MAY))
        .when(new AbsorbPerson(ADA, HER, APRIL, MAY))
        .then(new PersonAbsorbed(ADA, HER, MAY));
  }

  @Test
  void the_unknown_and_the_erased_are_not_merged() {
    person.given().when(merge(HER)).thenRejected(PersonRule.PERSON_NOT_REGISTERED);
    person.given(registered(ADA), erased()).when(merge(HER)).thenRejected(PersonRule.PERSON_ERASED);
    person
        .given(registered(ADA), erased())
        .when(new AbsorbPerson(ADA, HER, null, MAY))
        .thenRejected(PersonRule.PERSON_ERASED);
    person
        .given(registered(ADA), merged(), erased())
        .when(new UnmergePerson(ADA, MAY))
        .thenRejected(PersonRule.PERSON_ERASED);
  }

  @Test
  void only_what_is_merged_comes_apart() {
    person
        .given(registered(ADA))
        .when(new UnmergePerson(ADA, MAY))
        .thenRejected(PersonRule.PERSON_NOT_MERGED);
  }

  @Test
  void nothing_is_noted_of_a_merged_entry_but_its_erasure() {
    person
        .given(registered(ADA), merged())
        .when(new ChangePractice(ADA, new PracticeCode("M82004"), MAY))
        .thenRejected(PersonRule.PERSON_MERGED);
    person
        .given(registered(ADA), merged())
        .when(new ErasePerson(ADA, ErasureReason.OBJECTION, ErasureRequester.PERSON, MAY))
        .then(erased());
  }

  private static MergePerson merge(PersonId into) {
    return new MergePerson(ADA, into, false, MAY);
  }

  private static PersonMerged merged() {
    return new PersonMerged(ADA, HER, MAY);
  }

  private static PersonErased erased() {
    return new PersonErased(ADA, ErasureReason.OBJECTION, ErasureRequester.PERSON, MAY);
  }

  private static PersonRegistered registered(PersonId id) {
    return new PersonRegistered(
        id,
        new Sealed("ada", "c2VhbGVk"),
        NhsNumberStatus.NUMBER_PRESENT_BUT_NOT_TRACED,
        new Demographics(1951, Sex.FEMALE, null),
        null,
        MAY);
  }
}
