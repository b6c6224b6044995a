package org.socialprescribing.referral.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.testing.Spec;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.person.PersonCommand.ChangePractice;
import org.socialprescribing.referral.domain.person.PersonCommand.ErasePerson;
import org.socialprescribing.referral.domain.person.PersonCommand.RegisterPerson;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonErased;
import org.socialprescribing.referral.domain.person.PersonEvent.PersonRegistered;
import org.socialprescribing.referral.domain.person.PersonEvent.PracticeChanged;
import org.socialprescribing.referral.domain.person.Registrations.Registration;

class PersonTest {
  private static final PersonId ADA = new PersonId(new UUID(0, 1));
  private static final Sealed IDENTITY = new Sealed("ada", "c2VhbGVk");
  private static final NhsNumberStatus STATUS = NhsNumberStatus.NUMBER_PRESENT_BUT_NOT_TRACED;
  private static final Demographics FACTS =
      new Demographics(1951, Sex.FEMALE, new EthnicCategory("A"));
  private static final PracticeCode NEAR = new PracticeCode("M82002");
  private static final PracticeCode FAR = new PracticeCode("M82004");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  private final Spec<Person, PersonCommand, PersonEvent> person = Spec.of(new PersonDecider());

  @Test
  void a_person_is_registered_once() {
    var register = new RegisterPerson(ADA, IDENTITY, STATUS, FACTS, NEAR, MAY);
    person.given().when(register).then(registered(NEAR));
    person
        .given(registered(NEAR))
        .when(register)
        .thenRejected(PersonRule.PERSON_ALREADY_REGISTERED);
  }

  @Test
  void a_later_practice_is_noted() {
    var june = MAY.plusMonths(1);
    person
        .given(registered(NEAR))
        .when(new ChangePractice(ADA, FAR, june))
        .then(new PracticeChanged(ADA, FAR, june));
  }

  @Test
  void the_practice_that_was_known_for_a_day_is_no_news() {
    person.given(registered(NEAR)).when(new ChangePractice(ADA, NEAR, MAY)).thenNothing();
    person
        .given(registered(NEAR))
        .when(new ChangePractice(ADA, NEAR, MAY.plusMonths(3)))
        .thenNothing();
  }

  @Test
  void late_news_find_their_place_and_break_nothing_that_is_known() {
    var april = MAY.minusMonths(1);
    person
        .given(registered(NEAR))
        .when(new ChangePractice(ADA, FAR, april))
        .then(new PracticeChanged(ADA, FAR, april))
        .thenState(
            state -> {
              var practices = ((Person.Registered) state).registrations();
              assertThat(practices.on(april.minusDays(1))).isEmpty();
              assertThat(practices.on(april)).map(Registration::practice).contains(FAR);
              assertThat(practices.on(MAY.minusDays(1))).map(Registration::practice).contains(FAR);
              assertThat(practices.latest()).map(Registration::practice).contains(NEAR);
            });
  }

  @Test
  void of_two_practices_for_one_day_the_later_news_hold() {
    person
        .given(registered(NEAR))
        .when(new ChangePractice(ADA, FAR, MAY))
        .then(new PracticeChanged(ADA, FAR, MAY))
        .thenState(
            state ->
                assertThat(((Person.Registered) state).registrations().dated())
                    .containsExactly(new Registration(FAR, MAY)));
  }

  @Test
  void a_first_practice_is_noted_whatever_its_date() {
    var april = MAY.minusMonths(1);
    person
        .given(registered(null))
        .when(new ChangePractice(ADA, FAR, april))
        .then(new PracticeChanged(ADA, FAR, april));
  }

  @Test
  void nobody_unknown_changes_practice() {
    person
        .given()
        .when(new ChangePractice(ADA, FAR, MAY))
        .thenRejected(PersonRule.PERSON_NOT_REGISTERED);
  }

  @Test
  void a_person_is_erased_for_a_reason_and_only_once() {
    person.given(registered(NEAR)).when(erase(MAY)).then(erased());
    person.given(registered(NEAR), erased()).when(erase(MAY.plusDays(1))).thenNothing();
  }

  @Test
  void nobody_unknown_is_erased() {
    person.given().when(erase(MAY)).thenRejected(PersonRule.PERSON_NOT_REGISTERED);
  }

  @Test
  void nothing_more_is_noted_of_somebody_who_was_erased() {
    person
        .given(registered(NEAR), erased())
        .when(new ChangePractice(ADA, FAR, MAY.plusMonths(1)))
        .thenRejected(PersonRule.PERSON_ERASED);
    person
        .given(registered(NEAR), erased())
        .when(new RegisterPerson(ADA, IDENTITY, STATUS, FACTS, NEAR, MAY))
        .thenRejected(PersonRule.PERSON_ERASED);
  }

  private static ErasePerson erase(LocalDate on) {
    return new ErasePerson(ADA, ErasureReason.OBJECTION, ErasureRequester.PERSON, on);
  }

  private static PersonErased erased() {
    return new PersonErased(ADA, ErasureReason.OBJECTION, ErasureRequester.PERSON, MAY);
  }

  private static PersonRegistered registered(@Nullable PracticeCode practice) {
    return new PersonRegistered(ADA, IDENTITY, STATUS, FACTS, practice, MAY);
  }
}
